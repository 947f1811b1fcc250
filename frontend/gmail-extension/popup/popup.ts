import type { EmailList } from '../../compose-kit/api-types.ts';
import { ApiClient, ApiError } from '../../compose-kit/client.ts';
import { call, viaWorker, type Session } from '../calls.ts';
import { byId, el, icon } from '../dom.ts';
import { language, words } from '../words/words.ts';
import { entry } from './entry.ts';
import { row, type Shown } from './rows.ts';

const LIVE_MS = 3000;

/** What the pop-up knows of the user's preferences. */
interface Wishes {
  readonly muted: string[];
  readonly desktopPopups: boolean;
  readonly timeZone: string | null;
}

const api = new ApiClient('', null, viaWorker);
const main = byId('main');
let shown = '';

document.documentElement.lang = language;
byId('title').textContent = words.feed.title;
byId('whole').textContent = words.feed.whole;
byId('options').append(icon('sliders'));
byId('options').setAttribute('aria-label', words.feed.options);
byId('options').title = words.feed.options;
byId('options').addEventListener('click', () => void chrome.runtime.openOptionsPage());
show('loading', el('p', { class: 'state' }, words.feed.loading));
void refresh();
setInterval(() => void refresh(), LIVE_MS);
chrome.storage.onChanged.addListener((changes) => 'session' in changes && void refresh());

async function refresh(): Promise<void> {
  const session = await call('session', {});
  byId('whole').setAttribute('href', `${session.server}/`);
  if (session.user === null) {
    show(`entry ${session.ended}`, entry(session));
    return;
  }
  try {
    await feed(session);
    void call('listen', {}).catch(() => null);
  } catch (fault) {
    if (fault instanceof ApiError && fault.problem === 'signed-out') return;
    show('unavailable', unavailable());
  }
}

async function feed(session: Session): Promise<void> {
  const [list, wishes] = await Promise.all([
    api.emails({ tracked: 'true', limit: '25' }),
    api.get<Wishes>('/me/preferences'),
  ]);
  const zone = wishes.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const rows = list.items.map((email): Shown => ({ email, muted: wishes.muted.includes(email.id), zone }));
  show(JSON.stringify([session.user, rows, wishes.desktopPopups]), content(list, rows, wishes));
}

function content(list: EmailList, rows: Shown[], wishes: Wishes): HTMLElement {
  const hint = wishes.desktopPopups
    ? null
    : el('p', { class: 'hint' }, words.feed.popUpsOff, ' ', el('button', { type: 'button', click: () => void turnOn() }, words.feed.turnOn));
  if (list.items.length === 0) {
    return el('div', {}, hint, el('div', { class: 'state' }, el('h2', {}, words.feed.empty), el('p', {}, words.feed.emptyAdvice)));
  }
  return el('div', {}, hint, el('ul', { class: 'feed' }, ...rows.map((one) => row(one, mute))));
}

function unavailable(): HTMLElement {
  return el('div', { class: 'state', role: 'alert' }, el('p', {}, words.feed.unavailable),
    el('button', { type: 'button', click: () => void refresh() }, words.feed.retry));
}

/** What already stands there is left alone, with its focus and its scroll. */
function show(what: string, element: HTMLElement): void {
  if (what === shown) return;
  const focused = document.activeElement?.id ?? '';
  shown = what;
  main.replaceChildren(element);
  if (focused) document.getElementById(focused)?.focus();
}

async function mute(id: string, muted: boolean): Promise<void> {
  await api.call(muted ? 'PUT' : 'DELETE', `/emails/${id}/mute`, null, null).catch(() => null);
  await refresh();
}

async function turnOn(): Promise<void> {
  await api.call('PUT', '/me/preferences', JSON.stringify({ notify: true, desktopPopups: true }), 'application/json').catch(() => null);
  await refresh();
}
