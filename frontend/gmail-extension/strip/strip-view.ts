import { movable, on, type ComposeEvent, type ComposeState, type Switch } from '../../compose-kit/state.ts';
import { call } from '../calls.ts';
import { el } from '../dom.ts';
import { words } from '../words/words.ts';
import { panelContent } from './panel.ts';
import { sheet } from './sheet.ts';

/** Keys that are Gmail's even when the strip has the focus. */
function isGmails(event: KeyboardEvent): boolean {
  return event.key === 'Tab' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
}

/** The bar below a mail that is being written, and the panel behind its button. */
export class StripView {
  readonly element = el('div');
  private readonly bar = el('div', { class: 'bar', role: 'group', 'aria-label': 'Posthorn' });
  private readonly panel = el('div', { class: 'panel', popover: 'auto', role: 'dialog', 'aria-label': words.strip.details });
  private readonly boxes: Record<Switch, HTMLInputElement>;
  private readonly parts: { track: HTMLElement; log: HTMLElement; reason: HTMLElement; more: HTMLElement; entry: HTMLElement; busy: HTMLElement };

  constructor(
    private readonly tell: (event: ComposeEvent) => void,
    private readonly retry: () => void,
  ) {
    const shadow = this.element.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [sheet()];
    this.boxes = { opens: this.box('opens'), clicks: this.box('clicks'), log: this.box('log') };
    this.parts = {
      track: el('span', { class: 'group', role: 'group', 'aria-label': words.strip.track },
        el('span', { class: 'name' }, words.strip.track),
        el('label', {}, this.boxes.opens, words.strip.opens),
        el('label', {}, this.boxes.clicks, words.strip.clicks)),
      log: el('span', { class: 'group' }, el('label', {}, this.boxes.log, el('span', { class: 'name' }, words.strip.log))),
      reason: el('span', { class: 'reason' }),
      more: el('button', { type: 'button', class: 'more', 'aria-haspopup': 'dialog', click: () => this.open() }, words.strip.details),
      entry: el('button', { type: 'button', class: 'entry' }),
      busy: el('span', { class: 'busy', role: 'status' }),
    };
    this.bar.append(el('span', { class: 'mark' }), ...Object.values(this.parts));
    shadow.append(this.bar, this.panel);
    this.keepToOurselves();
  }

  busy(text: string): void {
    this.parts.busy.textContent = text;
    this.parts.busy.hidden = text === '';
    this.parts.reason.hidden = text !== '' || this.parts.reason.textContent === '';
  }

  render(state: ComposeState): void {
    const entry = state.phase === 'signed-out' || state.phase === 'error' || state.phase === 'offline';
    this.parts.track.hidden = state.phase === 'signed-out';
    this.parts.log.hidden = state.phase === 'signed-out';
    this.parts.more.hidden = state.answer === null;
    this.parts.entry.hidden = !entry;
    this.parts.entry.textContent = state.phase === 'signed-out' ? words.strip.signIn : words.feed.retry;
    this.parts.entry.onclick = () => (state.phase === 'signed-out' ? void call('sign-in', {}).catch(() => null) : this.retry());
    for (const which of ['opens', 'clicks', 'log'] as const) {
      this.boxes[which].disabled = !movable(state, which);
      this.boxes[which].checked = on(state, which);
    }
    const reason = reasonOf(state);
    this.parts.reason.textContent = reason;
    this.parts.reason.title = reason;
    this.parts.track.title = state.answer?.track.reason ?? '';
    this.busy('');
    if (state.answer) this.panel.replaceChildren(...panelContent(state, this.tell));
  }

  private box(which: Switch): HTMLInputElement {
    const box = el('input', { type: 'checkbox', name: which });
    box.addEventListener('change', () => this.tell({ type: 'switched', which, on: box.checked }));
    return box;
  }

  private open(): void {
    const place = this.bar.getBoundingClientRect();
    this.panel.style.left = `${Math.max(12, Math.min(place.left + 12, innerWidth - 432))}px`;
    this.panel.style.bottom = `${innerHeight - place.top + 4}px`;
    this.panel.togglePopover();
  }

  /** What is typed and pressed here is not for Gmail, whose shortcuts and focus it would set off. */
  private keepToOurselves(): void {
    for (const type of ['keydown', 'keypress', 'keyup']) {
      this.element.addEventListener(type, (event) => isGmails(event as KeyboardEvent) || event.stopPropagation());
    }
    for (const type of ['mousedown', 'mouseup', 'click', 'input', 'change', 'focusin']) {
      this.element.addEventListener(type, (event) => event.stopPropagation());
    }
  }
}

/** The one thing that the user should know now. */
function reasonOf(state: ComposeState): string {
  if (state.phase === 'offline') return words.why.offline;
  if (state.phase === 'error') return state.problem || words.why.failed;
  const answer = state.answer;
  if (!answer) return '';
  return answer.track.reason ?? answer.log.reason ?? '';
}
