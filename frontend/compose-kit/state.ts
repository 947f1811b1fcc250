/** The one machine behind every compose surface: what is known of the mail, and what its writer chose. No DOM, no network. */
import type { AssociationRequest, CheckResponse, TrackSwitches, Warning } from './api-types.ts';

/** Where the surface stands. `offline` and `error` keep what was known before. */
export type Phase = 'signed-out' | 'loading' | 'ready' | 'offline' | 'error';

export type Switch = 'opens' | 'clicks' | 'log';

export interface ComposeState {
  phase: Phase;
  /** What the server said, in the phase `error`. */
  problem: string;
  answer: CheckResponse | null;
  /** What the writer chose; a switch that nobody touched stands as the server says (S2). */
  chosen: { [name in Switch]?: boolean };
  /** By `type:id`, the records that the writer ticked or not (G10). */
  records: { [key: string]: boolean };
  /** By address, the contacts that the writer wants created or not (G5). */
  contacts: { [address: string]: boolean };
  /** S/MIME or PGP: the body must stay as it is (T9). */
  protectedMail: boolean;
  /** No HTML part: opens can't be known (T7). */
  plainText: boolean;
  /** Whether the server reads the sender's mailbox; null until it said so. */
  mailbox: boolean | null;
  /** Whether handlers of ours run when the mail is sent; null until it is known. */
  events: boolean | null;
  warnings: Warning[];
}

/** What happens to a compose surface. */
export type ComposeEvent =
  | { type: 'signed-out' }
  | { type: 'signed-in' }
  | { type: 'checking' }
  | { type: 'checked'; answer: CheckResponse }
  | { type: 'failed'; offline: boolean; problem: string }
  | { type: 'switched'; which: Switch; on: boolean }
  | { type: 'record'; key: string; on: boolean }
  | { type: 'contact'; address: string; on: boolean }
  | { type: 'body'; plainText: boolean; protectedMail: boolean }
  | { type: 'surroundings'; mailbox: boolean; events: boolean }
  | { type: 'prepared'; warnings: Warning[] }
  | { type: 'restored'; chosen: ComposeState['chosen']; records: ComposeState['records']; contacts: ComposeState['contacts'] };

export const START: ComposeState = {
  phase: 'loading',
  problem: '',
  answer: null,
  chosen: {},
  records: {},
  contacts: {},
  protectedMail: false,
  plainText: false,
  mailbox: null,
  events: null,
  warnings: [],
};

/** The state after the event; the one before is left as it is. */
export function next(state: ComposeState, event: ComposeEvent): ComposeState {
  switch (event.type) {
    case 'signed-out':
      return { ...START, phase: 'signed-out' };
    case 'signed-in':
      return { ...state, phase: 'loading', problem: '' };
    case 'checking':
      return state.answer === null ? { ...state, phase: 'loading' } : state;
    case 'checked':
      return { ...state, phase: 'ready', problem: '', answer: event.answer };
    case 'failed':
      return { ...state, phase: event.offline ? 'offline' : 'error', problem: event.problem };
    case 'switched':
      return { ...state, chosen: { ...state.chosen, [event.which]: event.on } };
    case 'record':
      return { ...state, records: { ...state.records, [event.key]: event.on } };
    case 'contact':
      return { ...state, contacts: { ...state.contacts, [event.address]: event.on } };
    case 'body':
      return { ...state, plainText: event.plainText, protectedMail: event.protectedMail };
    case 'surroundings':
      return { ...state, mailbox: event.mailbox, events: event.events };
    case 'prepared':
      return { ...state, warnings: event.warnings };
    case 'restored':
      return { ...state, chosen: event.chosen, records: event.records, contacts: event.contacts };
  }
}

/** Whether a switch can be moved now. */
export function movable(state: ComposeState, which: Switch): boolean {
  if (state.answer === null || state.phase !== 'ready') {
    return false;
  }
  if (which === 'log') {
    return state.answer.log.allowed;
  }
  return state.answer.track.allowed && !state.protectedMail && !(which === 'opens' && state.plainText);
}

/** Whether a switch is on: never while it isn't allowed. */
export function on(state: ComposeState, which: Switch): boolean {
  if (!movable({ ...state, phase: 'ready' }, which) || state.answer === null) {
    return false;
  }
  const initial = which === 'log' ? state.answer.log.on : state.answer.track[which];
  return state.chosen[which] ?? initial;
}

export function track(state: ComposeState): TrackSwitches {
  return { opens: on(state, 'opens'), clicks: on(state, 'clicks') };
}

/** The name under which a record's tick is kept. */
export function keyOf(record: AssociationRequest): string {
  return `${record.type}:${record.id}`;
}

/** The records that the mail will be logged on. */
export function chosenRecords(state: ComposeState): AssociationRequest[] {
  return (state.answer?.associations ?? [])
    .filter((record) => state.records[keyOf(record)] ?? record.selected)
    .map(({ type, id }) => ({ type, id }));
}

/** The recipients that become contacts. */
export function chosenContacts(state: ComposeState): string[] {
  return (state.answer?.newContacts ?? [])
    .filter((contact) => state.contacts[contact.address] ?? contact.selected)
    .map((contact) => contact.address);
}
