import { ApiClient } from '../compose-kit/client.ts';
import { call, viaWorker } from './calls.ts';
import { makeReady, type Ready } from './mail/making-ready.ts';
import { ownAddresses, untrace } from './mail/traces.ts';
import type { ComposeWindow } from './page/compose-window.ts';
import { GmailPage, type PageListener } from './page/gmail-page.ts';
import { type Gate, Sending, type WayOut } from './page/sending.ts';
import { closest } from './page/selectors.ts';
import { Viewing } from './page/viewing.ts';
import { say, sayUnreadable } from './strip/said.ts';
import { Strip } from './strip/strip.ts';
import { words } from './words/words.ts';

/** When a mail that was told to go is still being written after this, Gmail did not send it. */
const GONE_MS = 4000;
const LISTENING_MS = 15_000;

/** A mail that was told to go. */
interface Leaving {
  readonly ready: Ready;
  readonly way: WayOut;
}

/** Everything of ours in one page of Gmail. */
class Desk implements PageListener, Gate {
  private readonly strips = new Map<ComposeWindow, Strip>();
  private readonly leaving = new Map<ComposeWindow, Leaving>();
  private lastSent: Ready | null = null;
  private readonly api = new ApiClient('', null, viaWorker);
  private readonly viewing = new Viewing();
  readonly page = new GmailPage(this);

  opened(compose: ComposeWindow): void {
    const strip = new Strip(compose);
    this.strips.set(compose, strip);
    strip.show();
    compose.body.addEventListener('input', (event) => event.isTrusted && this.stays(compose));
    if (ownAddresses(compose.body).length > 0) void this.comeBack(compose);
  }

  unreadable(body: HTMLElement): void {
    sayUnreadable(body);
  }

  changed(compose: ComposeWindow): void {
    this.strips.get(compose)?.changed();
  }

  closed(compose: ComposeWindow): void {
    const left = this.leaving.get(compose);
    this.strips.delete(compose);
    this.leaving.delete(compose);
    if (!left) return;
    if (left.ready.say) say(left.ready.say);
    if (!left.ready.traces) return;
    this.lastSent = left.ready;
    void call('sending', { traces: left.ready.traces, scheduled: left.way === 'schedule' }).catch(() => null);
  }

  looked(): void {
    this.viewing.look();
  }

  minds(compose: ComposeWindow): boolean {
    return this.strips.get(compose)?.wants ?? false;
  }

  async before(compose: ComposeWindow, way: WayOut): Promise<void> {
    const strip = this.strips.get(compose);
    if (!strip) return;
    strip.busy(words.strip.preparing);
    try {
      this.leaving.set(compose, { ready: await makeReady(compose, strip.choice, this.api), way });
    } finally {
      strip.busy('');
    }
  }

  after(compose: ComposeWindow, way: WayOut): void {
    if (way === 'send') setTimeout(() => compose.open && this.stays(compose), GONE_MS);
  }

  /** The mail did not go after all, or is written on: nothing of ours stays in it. */
  private stays(compose: ComposeWindow): void {
    const left = this.leaving.get(compose);
    if (!left) return;
    this.leaving.delete(compose);
    left.ready.restore();
    if (left.ready.traces) void call('taken-back', { ids: [left.ready.traces.id] }).catch(() => null);
  }

  /** A draft with our traces in it is open again. */
  private async comeBack(compose: ComposeWindow): Promise<void> {
    const ids = untrace(compose.body, await call('traces', {}));
    if (ids.length > 0) await call('taken-back', { ids });
  }

  /** Sending was taken back: whatever the page shows next, the mail did not go. */
  undo(): void {
    const traces = this.lastSent?.traces;
    this.lastSent = null;
    if (traces) void call('taken-back', { ids: [traces.id], keep: true }).catch(() => null);
  }

  signedInOrOut(): void {
    for (const strip of this.strips.values()) strip.retry();
    void this.viewing.learn();
  }
}

const desk = new Desk();
new Sending(desk.page, desk).listen();
window.addEventListener('click', (event) => {
  if (event.target instanceof Element && closest(event.target, desk.page.selectors.undo)) desk.undo();
}, true);
chrome.storage.onChanged.addListener((changes) => {
  if (changes['session']) desk.signedInOrOut();
});
function begin(): void {
  desk.page.watch();
  desk.signedInOrOut();
  setInterval(() => {
    if (document.visibilityState === 'visible') void call('listen', {}).catch(() => null);
  }, LISTENING_MS);
}
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();
