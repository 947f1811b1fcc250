import { call, type Session } from '../calls.ts';
import { el } from '../dom.ts';
import { words } from '../words/words.ts';

/** What stands there while nobody is signed in. */
export function entry(session: Session): HTMLElement {
  const fault = el('p', { class: 'fault', role: 'alert', hidden: true });
  const code = el('input', { id: 'code', type: 'text', autocomplete: 'one-time-code', spellcheck: 'false', maxlength: '100' });
  const attempt = (work: () => Promise<unknown>) => () => {
    fault.hidden = true;
    work().catch((thrown: unknown) => {
      fault.textContent = words.entry.failed((thrown as Error).message);
      fault.hidden = false;
    });
  };
  return el('div', { class: 'state entry' },
    el('h2', {}, words.entry.heading),
    session.ended ? el('p', {}, words.entry.ended) : null,
    el('p', {}, words.entry.advice),
    el('p', { class: 'server' }, session.server),
    el('button', { id: 'sign-in', type: 'button', class: 'primary', click: attempt(() => call('sign-in', {})) }, words.entry.signIn),
    fault,
    el('details', {},
      el('summary', {}, words.entry.byCode),
      el('button', { id: 'open-page', type: 'button', click: attempt(() => call('open-sign-in', {})) }, words.entry.openPage),
      el('label', { for: 'code' }, words.entry.code),
      code,
      el('button', { id: 'use-code', type: 'button', click: attempt(() => call('sign-in-by-code', { code: code.value })) }, words.entry.enter)));
}
