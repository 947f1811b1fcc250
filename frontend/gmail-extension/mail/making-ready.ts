import { ApiClient, ApiError } from '../../compose-kit/client.ts';
import { within } from '../../compose-kit/deadline.ts';
import type { PrepareRequest } from '../../compose-kit/api-types.ts';
import type { ComposeWindow } from '../page/compose-window.ts';
import { words } from '../words/words.ts';
import { InstrumentedBody } from './instrumented-body.ts';
import { markedCopy, type MarkedCopy } from './marked-copy.ts';
import type { Traces } from './traces.ts';

/** No mail ever waits for us longer than this. */
export const DEADLINE_MS = 1500;

/** A mail as it goes out. */
export interface Ready {
  /** Null when it goes out as it was. */
  readonly traces: Traces | null;
  /** Puts the body back as it was. */
  restore(): void;
  /** What the user should know afterwards, or empty. */
  readonly say: string;
}

/** What the writer chose, as the server wants it. */
export type Choice = Pick<PrepareRequest, 'track' | 'log' | 'associations' | 'createContacts'>;

/** Has a mail prepared and puts the result into the window. However it ends, the mail can go out after it. */
export async function makeReady(compose: ComposeWindow, choice: Choice, api: ApiClient): Promise<Ready> {
  const copy = compose.plain ? null : markedCopy(compose.body);
  const body = copy ? { html: copy.html } : { text: compose.text };
  const asked = api.prepare({ ...compose.head(), ...choice, ...body });
  const prepared = await within(DEADLINE_MS, () => asked);
  if (!prepared.done) {
    if (prepared.late) void asked.then((answer) => api.cancel(answer.id)).catch(() => null);
    return unchanged(prepared.late ? words.why.late : why(prepared.reason));
  }
  const answer = prepared.value;
  try {
    const done = copy && answer.html !== null ? put(compose, copy, answer.html) : putText(compose, answer.text);
    const logged = answer.bcc === null || compose.addBcc(answer.bcc);
    const said = answer.warnings.map((warning) => warning.message).concat(logged ? [] : [words.strip.noBcc]);
    return {
      traces: { id: answer.id, pixel: done.pixel, links: done.links, at: Date.now() },
      restore: () => done.restore(),
      say: said.length === 0 ? '' : words.strip.sentWith(said.join(' ')),
    };
  } catch (fault) {
    console.warn('Posthorn: the mail goes out as it is.', fault);
    void api.cancel(answer.id).catch(() => null);
    return unchanged(words.why.changed);
  }
}

type Done = Pick<InstrumentedBody, 'links' | 'pixel' | 'restore'>;

function put(compose: ComposeWindow, copy: MarkedCopy, html: string): Done {
  return InstrumentedBody.of(compose.body, copy, html, new DOMParser());
}

/** T7: a text stays text; only its links may change. */
function putText(compose: ComposeWindow, text: string | null): Done {
  const before = compose.text;
  const changed = text !== null && text !== before;
  if (changed) compose.write(text);
  return { links: [], pixel: null, restore: () => changed && compose.write(before) };
}

function unchanged(reason: string): Ready {
  return { traces: null, restore: () => undefined, say: words.strip.sentPlain(reason) };
}

function why(fault: unknown): string {
  if (!(fault instanceof ApiError)) return words.why.failed;
  if (fault.problem === 'refused') return fault.message || words.why.failed;
  return words.why[fault.problem];
}
