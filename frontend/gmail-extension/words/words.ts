import { wordsOf as kitWordsOf, type Words as KitWords } from '../../compose-kit/words.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { pl } from './pl.ts';

/** Whatever the extension says. Texts with a number or a name in them are functions. */
export interface Words {
  readonly strip: {
    readonly close: string;
    readonly unreadable: string;
    readonly preparing: string;
    readonly known: (name: string) => string;
    readonly sentPlain: (why: string) => string;
    readonly sentWith: (warnings: string) => string;
    readonly noBcc: string;
  };
  readonly why: { readonly late: string; readonly changed: string; readonly offline: string; readonly 'signed-out': string; readonly failed: string; readonly missed: string };
  readonly news: { readonly open: string; readonly click: string; readonly reply: string; readonly many: (count: number) => string };
  readonly feed: {
    readonly title: string;
    readonly noSubject: string;
    readonly loading: string;
    readonly empty: string;
    readonly emptyAdvice: string;
    readonly unavailable: string;
    readonly retry: string;
    readonly states: { readonly prepared: string; readonly sent: string; readonly opened: string; readonly clicked: string; readonly replied: string };
    readonly to: (names: string) => string;
    readonly opens: (count: number) => string;
    readonly clicks: (count: number) => string;
    readonly mute: string;
    readonly unmute: string;
    readonly whole: string;
    readonly options: string;
    readonly popUpsOff: string;
    readonly turnOn: string;
  };
  readonly entry: {
    readonly heading: string;
    readonly ended: string;
    readonly advice: string;
    readonly signIn: string;
    readonly byCode: string;
    readonly code: string;
    readonly enter: string;
    readonly openPage: string;
    readonly failed: (why: string) => string;
  };
  readonly options: {
    readonly title: string;
    readonly server: string;
    readonly serverAdvice: string;
    readonly user: string;
    readonly nobody: string;
    readonly signOut: string;
    readonly begin: string;
    readonly opens: string;
    readonly clicks: string;
    readonly asLast: string;
    readonly on: string;
    readonly off: string;
    readonly notices: string;
    readonly bell: string;
    readonly popUps: string;
    readonly lists: string;
    readonly neverLog: string;
    readonly neverTrack: string;
    readonly listAdvice: string;
    readonly save: string;
    readonly saved: string;
  };
}

const LANGUAGES: Record<string, Words> = { en, de, ja, pl };

/** The words of a language, or English. */
export function wordsOf(language: string): Words {
  return LANGUAGES[language.split('-')[0] ?? ''] ?? en;
}

/** What the browser's own menus speak. */
export const language: string = globalThis.chrome?.i18n?.getUILanguage() ?? 'en';

export const words: Words = wordsOf(language);

/** What all clients say alike. */
export const kit: KitWords = kitWordsOf(language);
