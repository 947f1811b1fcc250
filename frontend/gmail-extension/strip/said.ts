import { el } from '../dom.ts';
import { words } from '../words/words.ts';
import { sheet } from './sheet.ts';

const SHOWN_MS = 12_000;

/** Says something at the corner of the page, for a while. */
export function say(text: string): void {
  const close = el('button', { type: 'button', class: 'close', 'aria-label': words.strip.close }, '×');
  const host = shadowed(el('div', { class: 'said', role: 'status' }, text, close));
  close.addEventListener('click', () => host.remove());
  document.body.append(host);
  setTimeout(() => host.remove(), SHOWN_MS);
}

/** C4: says below a mail that nothing is done about it. */
export function sayUnreadable(body: HTMLElement): void {
  body.after(shadowed(el('div', { class: 'unreadable', role: 'note' }, words.strip.unreadable)));
}

function shadowed(content: HTMLElement): HTMLElement {
  const host = el('div', { 'data-posthorn-said': true });
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [sheet()];
  shadow.append(content);
  return host;
}
