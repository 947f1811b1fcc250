import type { Traces } from './mail/traces.ts';

/** What the parts of the extension ask its worker, which alone talks to the server; and what each is answered. */
export interface Calls {
  session: { ask: Record<string, never>; answer: Session };
  'sign-in': { ask: Record<string, never>; answer: Session };
  'sign-in-by-code': { ask: { code: string }; answer: Session };
  'open-sign-in': { ask: Record<string, never>; answer: null };
  'sign-out': { ask: Record<string, never>; answer: Session };
  /** One request to the server's API. */
  api: { ask: { method: string; path: string; body: string | null }; answer: Answered };
  /** A mail is on its way, with these traces in it; `scheduled` when Gmail keeps it for later. */
  sending: { ask: { traces: Traces; scheduled: boolean }; answer: null };
  /** Sending was taken back, or the mail will not go out; `keep` while the draft still has its traces. */
  'taken-back': { ask: { ids: readonly string[]; keep?: boolean }; answer: null };
  /** The traces of mails that were prepared here. */
  traces: { ask: Record<string, never>; answer: readonly Traces[] };
  /** Somebody shows news: look for some now. */
  listen: { ask: Record<string, never>; answer: News };
}

/** The status is 401 when nobody is signed in, and 0 when the server can't be reached. */
export interface Answered {
  readonly status: number;
  readonly text: string;
}

/** Whom the extension speaks for. */
export interface Session {
  readonly server: string;
  /** Null when nobody is signed in. */
  readonly user: { readonly email: string; readonly name: string; readonly senderKey: string } | null;
  /** Whether the server said lately that the token is over. */
  readonly ended: boolean;
}

export interface News {
  readonly unread: number;
}

export type Call = keyof Calls;

type Reply<C extends Call> = { ok: true; value: Calls[C]['answer'] } | { ok: false; message: string };

/**
 * Asks the worker.
 *
 * @throws Error in words for people; also when the extension was updated meanwhile, so that this page's part of it is an orphan
 */
export async function call<C extends Call>(name: C, ask: Calls[C]['ask']): Promise<Calls[C]['answer']> {
  const reply = (await chrome.runtime.sendMessage({ name, ask })) as Reply<C> | undefined;
  if (!reply) throw new Error('No answer.');
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

/** Talks to the server by way of the worker, for parts that may not do so themselves. */
export const viaWorker: typeof fetch = async (input, init) => {
  const body = typeof init?.body === 'string' ? init.body : null;
  const { status, text } = await call('api', { method: init?.method ?? 'GET', path: String(input), body });
  if (status === 0) throw new TypeError('The server can’t be reached.');
  return new Response(status === 204 ? null : text, { status });
};

export type Answering = { [C in Call]: (ask: Calls[C]['ask'], sender: chrome.runtime.MessageSender) => Promise<Calls[C]['answer']> };

/** Answers what other parts of the extension ask; nobody else is heard. */
export function answer(answering: Answering): void {
  chrome.runtime.onMessage.addListener((message: { name: Call; ask: never }, sender, reply) => {
    if (sender.id !== chrome.runtime.id || !Object.hasOwn(answering, message.name)) return false;
    const work = answering[message.name](message.ask, sender) as Promise<unknown>;
    work.then(
      (value) => reply({ ok: true, value }),
      (fault: unknown) => reply({ ok: false, message: String((fault as Error).message) }),
    );
    return true;
  });
}
