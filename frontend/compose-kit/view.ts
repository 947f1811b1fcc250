/** A compose surface as data: the same for every client. What can be moved carries `data-act`. */
import type { AssociationState, RecipientState, Warning } from './api-types.ts';
import { h } from './dom.ts';
import type { Node } from './dom.ts';
import { preSend } from './pre-send.ts';
import { keyOf, movable, on } from './state.ts';
import type { ComposeState, Switch } from './state.ts';
import { coded, say, why } from './words.ts';
import type { Words } from './words.ts';

/** Everything of the surface, in whichever phase it is. */
export function composeView(state: ComposeState, words: Words): Node[] {
  if (state.phase === 'signed-out') {
    return signedOut(words);
  }
  if (state.answer === null) {
    return [state.phase === 'loading' ? loading(words) : trouble(state, words)];
  }
  const parts = [
    ...(state.phase === 'ready' || state.phase === 'loading' ? [] : [trouble(state, words)]),
    switches(state, words),
    ...(on(state, 'log') ? [records(state, words), newContacts(state, words)] : []),
    recipients(state, words),
    warnings(state.warnings, words),
    preSend(state, words),
  ];
  return parts.filter((part) => part !== null);
}

export function loading(words: Words): Node {
  return h('p', { key: 'loading', class: 'quiet', role: 'status' }, words.loading);
}

/** The way in, and a field for the code where no window can bring it. */
export function signedOut(words: Words): Node[] {
  return [
    h('p', { key: 'why' }, words.signedOut),
    h('button', { key: 'sign-in', type: 'button', class: 'primary', 'data-act': 'sign-in' }, words.signIn),
    h(
      'details',
      { key: 'code' },
      h('summary', {}, words.typeCode),
      h('label', { for: 'code' }, words.code),
      h('input', { id: 'code', type: 'text', autocomplete: 'one-time-code', spellcheck: 'false', maxlength: '20' }),
      h('button', { type: 'button', 'data-act': 'use-code' }, words.useCode),
    ),
  ];
}

export function trouble(state: { phase: string; problem: string }, words: Words): Node {
  const offline = state.phase === 'offline';
  return h(
    'div',
    { key: 'trouble', class: offline ? 'notice' : 'notice bad', role: 'alert' },
    h('span', {}, offline ? words.offline : say(words, 'failed', state.problem)),
    h('button', { type: 'button', 'data-act': 'again' }, words.again),
  );
}

function switches(state: ComposeState, words: Words): Node {
  const trackReason = whyNotTracked(state, words);
  const logReason = state.answer?.log.allowed === false ? (state.answer.log.reason ?? '') : '';
  return h(
    'section',
    { key: 'switches', 'aria-label': words.compose },
    box(state, 'opens', words.trackOpens, 'track-why'),
    box(state, 'clicks', words.trackClicks, 'track-why'),
    trackReason !== '' && h('p', { key: 'track-why', id: 'track-why', class: 'why' }, trackReason),
    box(state, 'log', words.log, 'log-why'),
    logReason !== '' && h('p', { key: 'log-why', id: 'log-why', class: 'why' }, logReason),
  );
}

function box(state: ComposeState, which: Switch, label: string, described: string): Node {
  return h(
    'label',
    { key: which, class: 'switch' },
    h('input', {
      type: 'checkbox',
      'data-act': `switch:${which}`,
      'aria-describedby': described,
      checked: on(state, which),
      disabled: !movable(state, which),
    }),
    h('span', {}, label),
  );
}

/** Why Track stands greyed, or what part of it does; empty where nothing is to be said (S5, P1, T7, T9). */
export function whyNotTracked(state: ComposeState, words: Words): string {
  if (state.answer === null) {
    return '';
  }
  const track = state.answer.track;
  if (!track.allowed) {
    return coded(words, 'refusal', track.reasonCode ?? '', track.reason ?? '');
  }
  return state.protectedMail ? words.protectedMail : state.plainText ? words.plainText : '';
}

function records(state: ComposeState, words: Words): Node {
  const offered = state.answer?.associations ?? [];
  const ticked = offered.filter((record) => state.records[keyOf(record)] ?? record.selected).length;
  return h(
    'details',
    { key: 'records', open: true, class: 'records' },
    h('summary', {}, h('span', {}, words.records), h('span', { class: 'count' }, ` ${ticked}/${offered.length}`)),
    ...offered.map((record) => recordBox(state, record, words)),
  );
}

function recordBox(state: ComposeState, record: AssociationState, words: Words): Node {
  const key = keyOf(record);
  return h(
    'label',
    { key, class: 'switch' },
    h('input', {
      type: 'checkbox',
      'data-act': `record:${key}`,
      checked: state.records[key] ?? record.selected,
      disabled: state.phase !== 'ready',
    }),
    h(
      'span',
      {},
      h('span', {}, `${coded(words, 'type', record.type, record.type)} ${record.label}`),
      h('small', { class: 'why' }, why(words, record.why)),
    ),
  );
}

function newContacts(state: ComposeState, words: Words): Node | null {
  const offered = state.answer?.newContacts ?? [];
  if (offered.length === 0) {
    return null;
  }
  return h(
    'fieldset',
    { key: 'contacts' },
    h('legend', {}, words.newContacts),
    ...offered.map((contact) =>
      h(
        'label',
        { key: contact.address, class: 'switch' },
        h('input', {
          type: 'checkbox',
          'data-act': `contact:${contact.address}`,
          checked: state.contacts[contact.address] ?? contact.selected,
          disabled: state.phase !== 'ready',
        }),
        h('span', {}, contact.address),
      ),
    ),
  );
}

function recipients(state: ComposeState, words: Words): Node {
  const known = state.answer?.recipients ?? [];
  if (known.length === 0) {
    return h('p', { key: 'nobody', class: 'quiet' }, words.noRecipients);
  }
  return h(
    'section',
    { key: 'recipients', 'aria-label': words.recipients },
    h('h2', {}, words.recipients),
    h('ul', { class: 'people' }, ...known.map((recipient) => person(recipient, words))),
  );
}

function person(recipient: RecipientState, words: Words): Node {
  const name = recipient.contact?.name ?? recipient.name;
  const said = recipient.eligible
    ? words.eligible
    : `${words.ineligible}: ${coded(words, 'refusal', recipient.reasonCode ?? '', recipient.reason ?? '')}`;
  return h(
    'li',
    { key: recipient.address, class: recipient.eligible ? 'eligible' : 'ineligible' },
    h('strong', {}, name === '' ? recipient.address : name),
    name !== '' && h('span', { class: 'quiet' }, recipient.address),
    h('small', { class: 'why' }, said),
    recipient.neverLog && h('small', { class: 'why' }, words.neverLog),
  );
}

function warnings(said: Warning[], words: Words): Node | null {
  return said.length === 0
    ? null
    : h(
        'section',
        { key: 'warnings', class: 'notice', role: 'status', 'aria-label': words.warnings },
        ...said.map((warning) => h('p', { key: warning.code }, coded(words, 'warning', warning.code, warning.message))),
      );
}
