/** What the pane beside a read mail shows, as data. */
import type { AssociatedRecord, ContactResource, EmailResource, TimelineLine } from '../compose-kit/api-types.ts';
import { h } from '../compose-kit/dom.ts';
import type { Node } from '../compose-kit/dom.ts';
import { loading, trouble } from '../compose-kit/view.ts';
import { coded, languageOf, say } from '../compose-kit/words.ts';
import type { Words } from '../compose-kit/words.ts';

export type Logging = 'possible' | 'impossible' | 'working' | 'done' | 'quarantined';

export interface ReadState {
  phase: 'loading' | 'ready' | 'offline' | 'error';
  problem: string;
  /** The server's address, for links into its pages. */
  base: string;
  address: string;
  contact: ContactResource | null;
  records: AssociatedRecord[];
  timeline: TimelineLine[];
  own: EmailResource | null;
  logging: Logging;
  quarantined: string;
}

const PAGES: { [type: string]: string } = { contact: 'contacts', company: 'companies', deal: 'deals', ticket: 'tickets' };

export function readView(state: ReadState, words: Words): Node[] {
  if (state.phase === 'loading') {
    return [loading(words)];
  }
  const parts = [
    state.phase === 'ready' ? null : trouble(state, words),
    state.own === null ? null : ownMail(state.own, words),
    who(state, words),
    logNow(state, words),
  ];
  return parts.filter((part) => part !== null);
}

function ownMail(email: EmailResource, words: Words): Node {
  return h(
    'section',
    { key: 'own', 'aria-label': words.yourMail },
    h('h2', {}, words.yourMail),
    h('p', { key: 'state' }, coded(words, 'state', email.state, email.state)),
    h('p', { key: 'tally', class: 'quiet' }, say(words, 'tally', email.opens, email.clicks)),
  );
}

function who(state: ReadState, words: Words): Node {
  const contact = state.contact;
  if (contact === null) {
    return h('section', { key: 'who' }, h('h2', {}, words.who), h('p', {}, say(words, 'nobody', state.address)));
  }
  const name = `${contact.firstName} ${contact.lastName}`.trim();
  return h(
    'section',
    { key: 'who', 'aria-label': words.who },
    h('h2', {}, name === '' ? contact.email : name),
    h('p', { key: 'address', class: 'quiet' }, contact.email),
    h('p', { key: 'open' }, link(state, 'contact', contact.id, words.openRecord)),
    state.records.length > 0 &&
      h(
        'ul',
        { key: 'records', 'aria-label': words.deals },
        ...state.records.map((record) =>
          h(
            'li',
            { key: `${record.type}:${record.id}` },
            h('span', { class: 'quiet' }, `${coded(words, 'type', record.type, record.type)} `),
            link(state, record.type, record.id, record.label),
          ),
        ),
      ),
    h('h2', { key: 'lately' }, words.timeline),
    state.timeline.length === 0
      ? h('p', { key: 'nothing', class: 'quiet' }, words.nothingYet)
      : h('ul', { key: 'timeline' }, ...state.timeline.map((line) => timelineLine(line, words))),
  );
}

function timelineLine(line: TimelineLine, words: Words): Node {
  const at = new Intl.DateTimeFormat(languageOf(words), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(line.at));
  const what = line.email?.subject ?? coded(words, 'kind', line.kind, line.kind);
  return h('li', { key: line.id }, h('span', {}, what), h('small', { class: 'why' }, ` ${at}`));
}

/** Opens in a browser beside Outlook: the server's pages never stand in a frame. */
function link(state: ReadState, type: string, id: string, text: string): Node {
  const path = `${state.base}/${PAGES[type] ?? 'contacts'}/${encodeURIComponent(id)}`;
  return h('a', { href: path, target: '_blank', rel: 'noopener', 'data-act': `open:${path}` }, text);
}

function logNow(state: ReadState, words: Words): Node {
  const said: { [logging in Logging]: string } = {
    possible: '',
    impossible: words.cantLog,
    working: words.logging,
    done: words.loggedNow,
    quarantined: say(words, 'quarantined', state.quarantined),
  };
  const open = state.logging === 'possible' || state.logging === 'working';
  return h(
    'section',
    { key: 'log' },
    open &&
      h(
        'button',
        { key: 'now', type: 'button', class: 'primary', 'data-act': 'log-now', disabled: state.logging === 'working' },
        words.logNow,
      ),
    said[state.logging] !== '' && h('p', { key: 'said', role: 'status' }, said[state.logging]),
  );
}
