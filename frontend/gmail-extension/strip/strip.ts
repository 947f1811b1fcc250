import { ApiClient, ApiError } from '../../compose-kit/client.ts';
import { settled } from '../../compose-kit/deadline.ts';
import { chosenContacts, chosenRecords, next, on, START, track, type ComposeEvent, type ComposeState } from '../../compose-kit/state.ts';
import { call, viaWorker } from '../calls.ts';
import { el } from '../dom.ts';
import type { Choice } from '../mail/making-ready.ts';
import type { ComposeWindow } from '../page/compose-window.ts';
import { markKnown } from './marks.ts';
import { StripView } from './strip-view.ts';

const CALM_MS = 350;

/** What the user sees of us below one mail that is being written, and what is chosen there. */
export class Strip {
  private state: ComposeState = START;
  private asked = '';
  private readonly view: StripView;
  private readonly ask: () => void;

  constructor(
    private readonly compose: ComposeWindow,
    private readonly api: ApiClient = new ApiClient('', null, viaWorker),
  ) {
    this.view = new StripView({
      tell: (event) => this.happened(event),
      signIn: () => void call('sign-in', {}).catch(() => null),
      again: () => this.retry(),
    });
    this.ask = settled(CALM_MS, () => void this.check());
  }

  /** Puts the strip between the text and the buttons. */
  show(): void {
    const host = el('div', { 'data-posthorn-strip': true }, this.view.element);
    place(host, this.compose);
    this.happened({ type: 'body', plainText: this.compose.plain, protectedMail: false });
    this.changed();
  }

  /** Recipients, sender or subject may have changed. */
  changed(): void {
    const head = JSON.stringify(this.compose.head());
    if (head === this.asked) return;
    this.asked = head;
    this.ask();
  }

  /** Whether the mail shall be tracked or logged. */
  get wants(): boolean {
    const chosen = track(this.state);
    return chosen.opens || chosen.clicks || on(this.state, 'log');
  }

  get choice(): Choice {
    return {
      track: track(this.state),
      log: on(this.state, 'log'),
      associations: chosenRecords(this.state),
      createContacts: chosenContacts(this.state),
    };
  }

  busy(text: string): void {
    this.view.busy(text);
  }

  /** Somebody signed in or out. */
  retry(): void {
    this.happened({ type: 'signed-in' });
    void this.check();
  }

  private async check(): Promise<void> {
    this.happened({ type: 'checking' });
    const asked = this.asked;
    try {
      const answer = await this.api.check(this.compose.head());
      if (asked !== this.asked) return;
      this.happened({ type: 'checked', answer });
      markKnown(this.compose, answer.recipients);
    } catch (fault) {
      this.happened(failure(fault));
    }
  }

  private happened(event: ComposeEvent): void {
    this.state = next(this.state, event);
    this.view.render(this.state);
  }
}

function failure(fault: unknown): ComposeEvent {
  if (fault instanceof ApiError && fault.problem === 'signed-out') return { type: 'signed-out' };
  const offline = fault instanceof ApiError && fault.problem === 'offline';
  return { type: 'failed', offline, problem: (fault as Error).message };
}

/** Before the outermost part of the window that holds the button but not the text. */
function place(host: HTMLElement, compose: ComposeWindow): void {
  let part: HTMLElement | null = compose.sendButtons[0] ?? null;
  while (part?.parentElement && !part.parentElement.contains(compose.body)) part = part.parentElement;
  if (!part) compose.body.after(host);
  else if (part.tagName === 'TR' || part.tagName === 'TBODY') (part.querySelector('td') ?? part).prepend(host);
  else part.before(host);
}
