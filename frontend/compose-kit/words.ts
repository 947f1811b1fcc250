/** What clients say, in the languages that the server's pages speak. */
import { de } from './words-de.ts';
import { en } from './words-en.ts';
import type { Words } from './words-en.ts';
import { ja } from './words-ja.ts';
import { pl } from './words-pl.ts';

export type { Words } from './words-en.ts';

const LANGUAGES: { [language: string]: Words } = { en, de, ja, pl };

/** The words of a language such as `de-AT`; English where we don't speak it. */
export function wordsOf(language: string): Words {
  return LANGUAGES[language.slice(0, 2).toLowerCase()] ?? en;
}

/** The language that these words are in. */
export function languageOf(words: Words): string {
  return Object.keys(LANGUAGES).find((language) => LANGUAGES[language] === words) ?? 'en';
}

/** Puts the arguments where `{0}`, `{1}` … stand. */
export function say(words: Words, key: keyof Words, ...given: (string | number)[]): string {
  return words[key].replace(/\{(\d)\}/g, (place, index) => String(given[Number(index)] ?? place));
}

/** The words for a code of the server's, or what the server said where there are none. */
export function coded(words: Words, kind: 'refusal' | 'warning' | 'type' | 'state' | 'kind', code: string, otherwise: string): string {
  const key = `${kind}_${code}`;
  return key in words ? words[key as keyof Words] : otherwise;
}

/** Why a record is offered: the server says it in English, by few patterns. */
export function why(words: Words, english: string): string {
  const matches = /^To matches (.+)$/.exec(english);
  if (matches !== null) {
    return say(words, 'whyMatches', matches[1] ?? '');
  }
  const company = /^Primary company of (.+)$/.exec(english);
  if (company !== null) {
    return say(words, 'whyCompany', company[1] ?? '');
  }
  const pending = /^Open (deal|ticket) of (.+), touched (today|(\d+) days? ago)$/.exec(english);
  if (pending !== null) {
    const type = coded(words, 'type', pending[1] ?? '', pending[1] ?? '');
    return say(words, 'whyOpen', type, pending[2] ?? '', ago(words, pending[4]));
  }
  return english;
}

function ago(words: Words, days: string | undefined): string {
  return days === undefined ? words.today : days === '1' ? words.yesterday : say(words, 'daysAgo', days);
}
