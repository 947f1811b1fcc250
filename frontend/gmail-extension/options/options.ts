import { ApiClient } from '../../compose-kit/client.ts';
import { call, viaWorker, type Session } from '../calls.ts';
import { byId, el } from '../dom.ts';
import { language, words } from '../words/words.ts';

/** The preferences that are the same in each of the user's clients (S3). */
interface Preferences {
  trackOpens: boolean | null;
  trackClicks: boolean | null;
  notify: boolean;
  desktopPopups: boolean;
  neverLog: string[];
  neverTrack: string[];
}

const api = new ApiClient('', null, viaWorker);

document.documentElement.lang = language;
document.title = words.options.title;
byId('title').textContent = words.options.title;
void show();
chrome.storage.onChanged.addListener((changes) => 'session' in changes && void show());

async function show(): Promise<void> {
  const session = await call('session', {});
  const head = whose(session);
  if (session.user === null) {
    byId('main').replaceChildren(head);
    return;
  }
  try {
    byId('main').replaceChildren(head, form(await api.get<Preferences>('/me/preferences')));
  } catch {
    byId('main').replaceChildren(head, el('p', { role: 'alert' }, words.feed.unavailable, ' ',
      el('button', { type: 'button', click: () => void show() }, words.feed.retry)));
  }
}

function whose(session: Session): HTMLElement {
  return el('section', {},
    el('dl', {},
      el('dt', {}, words.options.server), el('dd', {}, session.server),
      el('dt', {}, words.options.user), el('dd', {}, session.user ? `${session.user.name} <${session.user.email}>` : words.options.nobody)),
    el('p', { class: 'advice' }, words.options.serverAdvice),
    session.user && el('button', { id: 'sign-out', type: 'button', click: () => void call('sign-out', {}) }, words.options.signOut));
}

function form(preferences: Preferences): HTMLElement {
  const fields = {
    opens: choice('opens', preferences.trackOpens),
    clicks: choice('clicks', preferences.trackClicks),
    bell: box('bell', preferences.notify),
    popUps: box('pop-ups', preferences.desktopPopups),
    neverLog: lines('never-log', preferences.neverLog),
    neverTrack: lines('never-track', preferences.neverTrack),
  };
  const said = el('span', { role: 'status' });
  const save = async (): Promise<void> => {
    const wanted: Preferences = {
      trackOpens: chosen(fields.opens), trackClicks: chosen(fields.clicks),
      notify: fields.bell.checked, desktopPopups: fields.popUps.checked,
      neverLog: linesOf(fields.neverLog), neverTrack: linesOf(fields.neverTrack),
    };
    try {
      await api.call('PUT', '/me/preferences', JSON.stringify(wanted), 'application/json');
      said.className = '';
      said.textContent = words.options.saved;
    } catch (fault) {
      said.className = 'fault';
      said.textContent = words.entry.failed((fault as Error).message);
    }
  };
  const element = el('form', {},
    el('section', {}, el('h2', {}, words.options.begin), field('opens', words.options.opens, fields.opens), field('clicks', words.options.clicks, fields.clicks)),
    el('section', {}, el('h2', {}, words.options.notices),
      el('label', { class: 'box' }, fields.bell, words.options.bell), el('label', { class: 'box' }, fields.popUps, words.options.popUps)),
    el('section', {}, el('h2', {}, words.options.lists), el('p', { class: 'advice' }, words.options.listAdvice),
      el('label', { for: 'never-log' }, words.options.neverLog), fields.neverLog,
      el('label', { for: 'never-track' }, words.options.neverTrack), fields.neverTrack),
    el('div', { class: 'bar' }, el('button', { id: 'save', type: 'submit', class: 'primary' }, words.options.save), said));
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    void save();
  });
  return element;
}

function field(id: string, label: string, input: HTMLElement): HTMLElement {
  return el('div', { class: 'field' }, el('label', { for: id }, label), input);
}

/** On, off, or as it was last time. */
function choice(id: string, value: boolean | null): HTMLSelectElement {
  const options = [['', words.options.asLast], ['true', words.options.on], ['false', words.options.off]] as const;
  return el('select', { id }, ...options.map(([key, text]) => el('option', { value: key, selected: key === String(value ?? '') }, text)));
}

function chosen(select: HTMLSelectElement): boolean | null {
  return select.value === '' ? null : select.value === 'true';
}

function box(id: string, checked: boolean): HTMLInputElement {
  return el('input', { id, type: 'checkbox', checked });
}

function lines(id: string, values: readonly string[]): HTMLTextAreaElement {
  return el('textarea', { id, spellcheck: 'false' }, values.join('\n'));
}

function linesOf(area: HTMLTextAreaElement): string[] {
  return area.value.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}
