import { changesIn, type Changes, type MarkedCopy } from './marked-copy.ts';

/** How to put things back. */
type Undoing = () => void;

/** The live body of a mail with our links and pixel in it, and the way back (T6: nothing else of it is touched). */
export class InstrumentedBody {
  private constructor(
    private readonly undoings: readonly Undoing[],
    /** Our address of each link that was changed, and where it leads. */
    readonly links: readonly (readonly [string, string])[],
    /** The address of the pixel that was put in, or null. */
    readonly pixel: string | null,
  ) {}

  /**
   * Puts the changes into the body.
   *
   * @param html what the server made of the copy
   * @throws Error before anything is touched, when the body isn't the one that was copied any more
   */
  static of(body: Element, copy: MarkedCopy, html: string, parser: DOMParser): InstrumentedBody {
    const changes = changesIn(html, copy, parser);
    const now = [...body.querySelectorAll('*')];
    if (now.length !== copy.elements.length || now.some((element, n) => element !== copy.elements[n])) {
      throw new Error('The mail was changed meanwhile.');
    }
    const links = changes.hrefs.map(({ n, href }) => [href, copy.elements[n]?.getAttribute('href') ?? ''] as const);
    const pixel = changes.added.find(({ element }) => element.tagName === 'IMG')?.element.getAttribute('src') ?? null;
    return new InstrumentedBody(apply(body, copy, changes), links, pixel);
  }

  /** Puts the body back as it was; what was written since stays. */
  restore(): void {
    for (const undo of [...this.undoings].reverse()) undo();
  }
}

function apply(body: Element, copy: MarkedCopy, changes: Changes): Undoing[] {
  const live = (n: number | null) => (n === null ? null : (copy.elements[n] ?? null));
  const undoings: Undoing[] = [];
  for (const { n, href } of changes.hrefs) {
    const link = live(n);
    if (link) undoings.push(lead(link, href));
  }
  for (const { element, parent, before } of changes.added) {
    const own = document.importNode(element, true);
    const host = live(parent) ?? body;
    const next = live(before);
    host.insertBefore(own, next?.parentNode === host ? next : null);
    undoings.push(() => own.remove());
  }
  for (const n of changes.removed) {
    const element = live(n);
    if (element?.isConnected) undoings.push(takeOut(element));
  }
  return undoings;
}

function lead(link: Element, href: string): Undoing {
  const before = link.getAttribute('href');
  link.setAttribute('href', href);
  return () => {
    if (before !== null && link.getAttribute('href') === href) link.setAttribute('href', before);
  };
}

function takeOut(element: Element): Undoing {
  const parent = element.parentNode;
  const next = element.nextSibling;
  element.remove();
  return () => parent?.insertBefore(element, next?.parentNode === parent ? next : null);
}
