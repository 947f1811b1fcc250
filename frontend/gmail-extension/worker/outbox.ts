import { ApiError } from '../../compose-kit/client.ts';
import type { Traces } from '../mail/traces.ts';
import { asUser } from './server.ts';

/** As long as Gmail lets anybody take sending back. */
const GRACE_MS = 31_000;
const MOST_TRACES = 200;

interface Going {
  readonly id: string;
  /** When the user sent it, in milliseconds. */
  readonly at: number;
}

/** Mails on their way out of this browser. They survive the worker, which Chrome ends when it likes. */
export const outbox = {
  /** The mail is going. Unless that is taken back, the server hears of it in a moment. */
  async going(traces: Traces, scheduled: boolean): Promise<void> {
    const kept = [traces, ...(await traced()).filter((one) => one.id !== traces.id)].slice(0, MOST_TRACES);
    await chrome.storage.local.set({ traces: kept });
    if (scheduled) return;
    await put([...(await all()).filter((one) => one.id !== traces.id), { id: traces.id, at: Date.now() }]);
    setTimeout(() => void outbox.tell(), GRACE_MS + 500);
  },

  /**
   * The mails do not go: their pixels and links mean nothing any more.
   *
   * @param keep whether a draft still has their traces in it
   */
  async takenBack(ids: readonly string[], keep: boolean): Promise<void> {
    await put((await all()).filter((one) => !ids.includes(one.id)));
    if (!keep) await chrome.storage.local.set({ traces: (await traced()).filter((one) => !ids.includes(one.id)) });
    await Promise.all(ids.map((id) => asUser((api) => api.cancel(id)).catch(() => null)));
  },

  /** Tells the server of each mail that can't be taken back any more; what fails is told again later. */
  async tell(): Promise<void> {
    for (const { id, at } of await all()) {
      if (Date.now() - at < GRACE_MS) continue;
      const told = await asUser((api) => api.sent(id, { sentAt: new Date(at).toISOString() })).then(
        () => true,
        (fault: unknown) => fault instanceof ApiError && fault.problem === 'refused',
      );
      if (told) await put((await all()).filter((one) => one.id !== id));
    }
  },

  traced,
};

async function traced(): Promise<Traces[]> {
  const { traces } = await chrome.storage.local.get('traces');
  return (traces as Traces[] | undefined) ?? [];
}

async function all(): Promise<Going[]> {
  const { outbox: going } = await chrome.storage.local.get('outbox');
  return (going as Going[] | undefined) ?? [];
}

async function put(going: readonly Going[]): Promise<void> {
  await chrome.storage.local.set({ outbox: going });
}
