/** What stands in a prepared mail in place of what was written. */
export interface Traces {
  readonly id: string;
  /** The pixel's address, or null. */
  readonly pixel: string | null;
  /** Our address of each link, and where it leads. */
  readonly links: readonly (readonly [string, string])[];
  /** When it was prepared, in milliseconds. */
  readonly at: number;
}

const QUOTED = '.gmail_quote, blockquote';
const OWN_PATH = /\/(?:c|r|o\/[0-9A-Za-z]{1,32})\/[0-9A-Za-z]{33}/;

/** Our addresses in a draft's own text; what is quoted in it is somebody's sent mail. */
export function ownAddresses(body: Element): string[] {
  return [...body.querySelectorAll('a[href], img[src]')]
    .filter((element) => !element.closest(QUOTED))
    .map(address)
    .filter((url) => OWN_PATH.test(url));
}

/**
 * Gives a draft that comes back its own words again: after sending was taken back, or when it waited as a draft.
 *
 * @returns the ids of the mails whose traces stood in it
 */
export function untrace(body: Element, kept: readonly Traces[]): string[] {
  const found = new Set<string>();
  for (const element of [...body.querySelectorAll('a[href], img[src]')]) {
    if (element.closest(QUOTED)) continue;
    const url = address(element);
    const of = kept.find((traces) => same(traces.pixel, url) || traces.links.some(([own]) => same(own, url)));
    if (!of) continue;
    found.add(of.id);
    const target = of.links.find(([own]) => same(own, url))?.[1];
    if (target !== undefined) element.setAttribute('href', target);
    else element.remove();
  }
  return [...found];
}

/** Gmail may show an image by way of its proxy, with the address itself behind the hash. */
function same(own: string | null, url: string): boolean {
  return own !== null && (url === own || url.endsWith(`#${own}`));
}

function address(element: Element): string {
  return element.getAttribute(element.tagName === 'IMG' ? 'src' : 'href') ?? '';
}
