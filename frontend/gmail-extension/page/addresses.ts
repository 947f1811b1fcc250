/** One person as a header would name them. */
export interface Person {
  readonly address: string;
  readonly name: string;
}

const IN_ANGLES = /^\s*"?(.*?)"?\s*<([^<>\s]+@[^<>\s]+)>\s*$/;
const ALONE = /^[^\s<>@,;]+@[^\s<>@,;]+$/;

/** Reads `Ann Lee <ann@x.test>` or a bare address; null for anything else, such as one that is still being typed. */
export function person(text: string): Person | null {
  const named = IN_ANGLES.exec(text);
  if (named?.[2]) return { address: named[2], name: (named[1] ?? '').replaceAll('\\"', '"') };
  const bare = text.trim();
  return ALONE.test(bare) ? { address: bare, name: '' } : null;
}

/** As it stands in a header; a name that could be taken for more than a name is left out. */
export function header(who: Person): string {
  const name = who.name.trim();
  if (name === '' || name === who.address || /[<>\r\n]/.test(name)) return who.address;
  return `"${name.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}" <${who.address}>`;
}

/** Each address once, whatever its case, in the order of the page. */
export function distinct(people: readonly Person[]): Person[] {
  const seen = new Map<string, Person>();
  for (const one of people) {
    const key = one.address.toLowerCase();
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}
