/** Names each element of a copy of the body, so that what comes back is told apart from what was there. */
const MARK = 'data-posthorn-n';

/** A body's HTML with a number on each element, and the elements that the numbers stand for. */
export interface MarkedCopy {
  readonly html: string;
  readonly elements: readonly Element[];
}

/** The body as it will be sent, without anything of ours in the page itself being touched. */
export function markedCopy(body: Element): MarkedCopy {
  const copy = body.cloneNode(true) as Element;
  const elements = [...body.querySelectorAll('*')];
  [...copy.querySelectorAll('*')].forEach((element, n) => element.setAttribute(MARK, String(n)));
  return { html: copy.innerHTML, elements };
}

/** What making a mail ready changes in it. */
export interface Changes {
  readonly hrefs: readonly { readonly n: number; readonly href: string }[];
  /** Elements that are taken out. */
  readonly removed: readonly number[];
  /** Elements that are put in: below the parent, before that sibling; null for the body itself and for the end. */
  readonly added: readonly { readonly element: Element; readonly parent: number | null; readonly before: number | null }[];
}

const LINKS = 'a[href], area[href]';

/** All that is ever put in: a pixel, or a line that leads to the recipient's page. */
const ADDITIONS = `img[src^="http"]:not([${MARK}]), a[href^="http"]:not([${MARK}])`;

/**
 * Reads the changes out of the HTML that came back. It is parsed inertly: nothing of it loads or runs.
 *
 * @throws Error when it isn't the same mail any more
 */
export function changesIn(html: string, copy: MarkedCopy, parser: DOMParser): Changes {
  const back = parser.parseFromString(html, 'text/html').body;
  const before = parser.parseFromString(copy.html, 'text/html').body;
  const there = new Map(marked(back));
  const hrefs: { n: number; href: string }[] = [];
  const removed: number[] = [];
  for (const [n, element] of marked(before)) {
    const now = there.get(n);
    if (!now) {
      if (!marked(element).some(([inside]) => there.has(inside))) removed.push(n);
      else throw new Error('A part of the mail came back without what was around it.');
      continue;
    }
    const href = element.matches(LINKS) ? now.getAttribute('href') : null;
    if (href !== null && href !== element.getAttribute('href')) hrefs.push({ n, href });
  }
  const text = (root: Element) => root.textContent.replace(/\s+/g, '');
  const known = new Set(ours(before).map((element) => element.outerHTML));
  const added = ours(back).filter((element) => !known.has(element.outerHTML));
  const expected = text(before).length - removed.reduce((sum, n) => sum + text(byNumber(before, n)).length, 0);
  const found = text(back).length - added.reduce((sum, element) => sum + text(element).length, 0);
  if (expected !== found) throw new Error('The text of the mail came back changed.');
  return { hrefs, removed, added: added.map((element) => ({ element, ...place(element, back) })) };
}

function ours(root: Element): Element[] {
  return [...root.querySelectorAll(ADDITIONS)];
}

function place(element: Element, body: Element): { parent: number | null; before: number | null } {
  const parent = element.parentElement;
  let next = element.nextElementSibling;
  while (next && !next.hasAttribute(MARK)) next = next.nextElementSibling;
  return {
    parent: !parent || parent === body ? null : number(parent),
    before: next ? number(next) : null,
  };
}

function byNumber(root: Element, n: number): Element {
  return root.querySelector(`[${MARK}="${n}"]`) ?? root;
}

function marked(root: Element): [number, Element][] {
  return [...root.querySelectorAll(`[${MARK}]`)].map((element) => [number(element), element]);
}

function number(element: Element): number {
  return Number(element.getAttribute(MARK));
}
