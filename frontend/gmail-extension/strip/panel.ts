import type { RecipientState } from '../../compose-kit/api-types.ts';
import { keyOf, on, type ComposeEvent, type ComposeState } from '../../compose-kit/state.ts';
import { el } from '../dom.ts';
import { words } from '../words/words.ts';

/** What the panel shows: records, contacts to create, and what is known before sending (C7). */
export function panelContent(state: ComposeState, tell: (event: ComposeEvent) => void): HTMLElement[] {
  const answer = state.answer;
  if (!answer) return [];
  const logging = on(state, 'log');
  const records = answer.associations.map((record) => {
    const key = keyOf(record);
    return tick(record.label, record.why, state.records[key] ?? record.selected, logging, (ticked) =>
      tell({ type: 'record', key, on: ticked }));
  });
  const contacts = answer.newContacts.map(({ address, selected }) =>
    tick(address, '', state.contacts[address] ?? selected, logging, (ticked) => tell({ type: 'contact', address, on: ticked })));
  return [
    ...part(words.strip.records, records.length > 0 ? records : [line(words.strip.noRecords, '')]),
    ...(contacts.length > 0 ? part(words.strip.newContacts, contacts) : []),
    ...part(words.strip.recipients, answer.recipients.map(recipient)),
    ...part(words.strip.seenBy, [line(logging ? words.strip.visibility[answer.log.visibility] ?? answer.log.visibility : words.strip.unlogged, '')]),
  ];
}

function recipient(one: RecipientState): HTMLElement {
  const name = one.contact?.name ?? (one.name || one.address);
  const known = one.eligible ? words.strip.forecast[one.openForecast] ?? '' : (one.reason ?? '');
  return line(name, known);
}

function part(heading: string, lines: HTMLElement[]): HTMLElement[] {
  return lines.length === 0 ? [] : [el('h2', {}, heading), el('ul', {}, ...lines)];
}

function line(text: string, why: string): HTMLElement {
  return el('li', {}, text, why === '' ? null : el('span', { class: 'why' }, why));
}

function tick(text: string, why: string, ticked: boolean, enabled: boolean, change: (ticked: boolean) => void): HTMLElement {
  const box = el('input', { type: 'checkbox', checked: ticked, disabled: !enabled });
  box.addEventListener('change', () => change(box.checked));
  return el('li', {}, el('label', {}, box, el('span', {}, text, why === '' ? null : el('span', { class: 'why' }, why))));
}
