import type { ComposeWindow } from './compose-window.ts';
import type { GmailPage } from './gmail-page.ts';

/** How a mail is on its way out. */
export type WayOut = 'send' | 'schedule';

/** Who is asked before a mail goes out. */
export interface Gate {
  /** Whether there is anything to do before this mail goes out; where not, nothing of ours comes in between. */
  minds(compose: ComposeWindow): boolean;
  /** Does it. However this ends, the mail goes out after it. */
  before(compose: ComposeWindow, way: WayOut): Promise<void>;
  /** The page was told to go on. */
  after(compose: ComposeWindow, way: WayOut): void;
}

/**
 * Stands between the user's wish to send and the page that hears it: holds a click or key back, has the mail made ready, and
 * makes the same click again. The page hears either the user's own events or one whole click of ours.
 */
export class Sending {
  private readonly passing = new WeakSet<Event>();
  private readonly busy = new Set<ComposeWindow>();
  /** The window whose menu of ways to send was opened last: the menu itself stands elsewhere in the page. */
  private menuOf: ComposeWindow | null = null;

  constructor(
    private readonly page: GmailPage,
    private readonly gate: Gate,
  ) {}

  /** Listens before everybody else in the page. */
  listen(): void {
    for (const type of ['mousedown', 'mouseup', 'click']) {
      window.addEventListener(type, (event) => this.pressed(event as MouseEvent), true);
    }
    window.addEventListener('keydown', (event) => this.key(event), true);
  }

  private pressed(event: MouseEvent): void {
    const target = event.target;
    if (this.passing.has(event) || event.button !== 0 || !(target instanceof Element)) return;
    const compose = this.page.composeOf(target);
    if (compose?.opensMoreSend(target)) this.menuOf = compose;
    if (compose?.isSendButton(target)) this.hold(event, compose, target, 'send');
    else if (this.menuOf && this.page.isScheduleSend(target)) this.hold(event, this.menuOf, target, 'schedule');
  }

  private hold(event: MouseEvent, compose: ComposeWindow, target: Element, way: WayOut): void {
    if (!this.busy.has(compose) && !this.gate.minds(compose)) return;
    stop(event);
    if (event.type === 'click') void this.pass(compose, way, () => this.click(target));
  }

  private key(event: KeyboardEvent): void {
    const target = event.target;
    if (this.passing.has(event) || !(target instanceof Element)) return;
    const compose = this.page.composeOf(target);
    if (!compose || !sends(event, compose, target)) return;
    if (!this.busy.has(compose) && !this.gate.minds(compose)) return;
    stop(event);
    const button = compose.isSendButton(target) ? target : compose.sendButtons[0];
    if (button && !event.repeat) void this.pass(compose, 'send', () => this.click(button));
  }

  private async pass(compose: ComposeWindow, way: WayOut, go: () => void): Promise<void> {
    if (this.busy.has(compose)) return;
    this.busy.add(compose);
    try {
      await this.gate.before(compose, way);
    } catch (fault) {
      console.warn('Posthorn: the mail goes out as it is.', fault);
    } finally {
      this.busy.delete(compose);
      go();
      this.gate.after(compose, way);
    }
  }

  private click(target: Element): void {
    for (const type of ['mousedown', 'mouseup', 'click']) {
      const event = new MouseEvent(type, { bubbles: true, cancelable: true, view: window, button: 0, detail: 1 });
      this.passing.add(event);
      target.dispatchEvent(event);
    }
  }
}

function sends(event: KeyboardEvent, compose: ComposeWindow, target: Element): boolean {
  if (event.isComposing) return false;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return true;
  return (event.key === 'Enter' || event.key === ' ') && compose.isSendButton(target);
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
