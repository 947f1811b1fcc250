import { patch } from '../../compose-kit/dom.ts';
import { movable, on, type ComposeEvent, type ComposeState, type Switch } from '../../compose-kit/state.ts';
import { composeView, whyNotTracked } from '../../compose-kit/view.ts';
import { say } from '../../compose-kit/words.ts';
import { el } from '../dom.ts';
import { kit } from '../words/words.ts';
import { sheet } from './sheet.ts';

/** What a press on something in the strip means. */
export interface Acts {
  tell(event: ComposeEvent): void;
  signIn(): void;
  again(): void;
}

const SWITCHES = { opens: kit.trackOpens, clicks: kit.trackClicks, log: kit.log } as const;

/** The bar below a mail that is being written, and behind its button the same surface that every client shows. */
export class StripView {
  readonly element = el('div');
  private readonly boxes = new Map<Switch, HTMLInputElement>();
  private readonly reason = el('span', { class: 'reason' });
  private readonly busyText = el('span', { class: 'busy', role: 'status' });
  private readonly more = el('button', { type: 'button', class: 'more', 'aria-haspopup': 'dialog', click: () => this.open() }, kit.preSend);
  private readonly entry = el('button', { type: 'button', class: 'entry' });
  private readonly bar = el('div', { class: 'bar', role: 'group', 'aria-label': 'Posthorn' }, el('span', { class: 'mark' }));
  private readonly panel = el('div', { class: 'panel posthorn', popover: 'auto', role: 'dialog', 'aria-label': kit.compose });

  constructor(private readonly acts: Acts) {
    const shadow = this.element.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [sheet()];
    for (const [which, label] of Object.entries(SWITCHES) as [Switch, string][]) {
      const box = el('input', { type: 'checkbox', name: which });
      box.addEventListener('change', () => acts.tell({ type: 'switched', which, on: box.checked }));
      this.boxes.set(which, box);
      this.bar.append(el('label', {}, box, label));
    }
    this.bar.append(this.more, this.entry, this.reason, this.busyText);
    this.panel.addEventListener('change', (event) => this.changed(event.target));
    this.panel.addEventListener('click', (event) => this.pressed(event.target));
    shadow.append(this.bar, this.panel);
    keepToOurselves(this.element);
  }

  busy(text: string): void {
    this.busyText.textContent = text;
    this.busyText.hidden = text === '';
    this.reason.hidden = text !== '' || this.reason.textContent === '';
  }

  render(state: ComposeState): void {
    const signedOut = state.phase === 'signed-out';
    const stuck = state.phase === 'offline' || state.phase === 'error';
    for (const [which, box] of this.boxes) {
      box.disabled = !movable(state, which);
      box.checked = on(state, which);
      box.parentElement!.hidden = signedOut;
    }
    this.more.hidden = state.answer === null;
    this.entry.hidden = !signedOut && !stuck;
    this.entry.textContent = signedOut ? kit.signIn : kit.again;
    this.entry.onclick = () => (signedOut ? this.acts.signIn() : this.acts.again());
    this.reason.textContent = reasonOf(state);
    this.reason.title = this.reason.textContent;
    this.busy('');
    patch(this.panel, composeView(state, kit));
  }

  private open(): void {
    const place = this.bar.getBoundingClientRect();
    this.panel.style.left = `${Math.max(12, Math.min(place.left + 12, innerWidth - 412))}px`;
    this.panel.style.bottom = `${innerHeight - place.top + 4}px`;
    this.panel.style.maxHeight = `${Math.max(160, Math.min(460, place.top - 16))}px`;
    this.panel.togglePopover();
  }

  private changed(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return;
    const [kind, ...rest] = (target.dataset['act'] ?? '').split(':');
    const name = rest.join(':');
    if (kind === 'switch') this.acts.tell({ type: 'switched', which: name as Switch, on: target.checked });
    else if (kind === 'record') this.acts.tell({ type: 'record', key: name, on: target.checked });
    else if (kind === 'contact') this.acts.tell({ type: 'contact', address: name, on: target.checked });
  }

  private pressed(target: EventTarget | null): void {
    const act = target instanceof Element ? target.closest('button')?.dataset['act'] : undefined;
    if (act === 'sign-in') this.acts.signIn();
    else if (act === 'again') this.acts.again();
  }
}

/** What is typed and pressed here is not for Gmail, whose shortcuts and focus it would set off. */
function keepToOurselves(element: HTMLElement): void {
  for (const type of ['keydown', 'keypress', 'keyup']) {
    element.addEventListener(type, (event) => isGmails(event as KeyboardEvent) || event.stopPropagation());
  }
  for (const type of ['mousedown', 'mouseup', 'click', 'input', 'change', 'focusin']) {
    element.addEventListener(type, (event) => event.stopPropagation());
  }
}

function isGmails(event: KeyboardEvent): boolean {
  return event.key === 'Tab' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
}

/** The one thing that the user should know now. */
function reasonOf(state: ComposeState): string {
  if (state.phase === 'offline') return kit.offline;
  if (state.phase === 'error') return say(kit, 'failed', state.problem);
  if (state.phase === 'signed-out') return kit.signedOut;
  return whyNotTracked(state, kit) || (state.answer?.log.reason ?? '');
}
