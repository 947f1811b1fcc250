import { answer } from './calls.ts';
import { badge } from './worker/badge.ts';
import { look, onPopUpClicked } from './worker/notices.ts';
import { outbox } from './worker/outbox.ts';
import { blockOwnPixels } from './worker/own-pixels.ts';
import { asUser, relay } from './worker/server.ts';
import { current, forget, stored } from './worker/session.ts';
import { openPage, signIn, signInByCode } from './worker/sign-in.ts';

const CLOCK = 'clock';

answer({
  session: current,
  'sign-in': signIn,
  'sign-in-by-code': ({ code }) => signInByCode(code),
  'open-sign-in': openPage,
  'sign-out': async () => {
    const session = await stored();
    if (session) await asUser((api) => api.call('DELETE', `/tokens/${session.tokenId}`, null, null)).catch(() => null);
    await forget(false);
    return current();
  },
  api: relay,
  sending: async ({ traces, scheduled }) => {
    await outbox.going(traces, scheduled);
    return null;
  },
  'taken-back': async ({ ids, keep }) => {
    await outbox.takenBack(ids, keep ?? false);
    return null;
  },
  traces: () => outbox.traced(),
  listen: look,
});

onPopUpClicked();

/** Chrome wakes the worker for this; in between, open pages of Gmail and the pop-up ask. */
chrome.alarms.create(CLOCK, { periodInMinutes: 0.5 });
chrome.alarms.onAlarm.addListener((alarm) => {
  if (alarm.name === CLOCK) void tick();
});

async function tick(): Promise<void> {
  const session = await stored();
  if (!session) return;
  await outbox.tell();
  await look().catch(() => null);
}

/** Whoever signs in or out, by whichever way: which images are not loaded follows. */
chrome.storage.onChanged.addListener((changes) => {
  if (changes['session']) void follow();
});
/** Rules outlive the browser, but not an update that changes them. */
chrome.runtime.onInstalled.addListener(() => void follow());

async function follow(): Promise<void> {
  const session = await stored();
  await blockOwnPixels(session?.user.senderKey ?? null);
  await badge(0);
  if (session) await look().catch(() => null);
}
