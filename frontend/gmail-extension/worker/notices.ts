import type { News } from '../calls.ts';
import { words } from '../words/words.ts';
import { badge } from './badge.ts';
import { asUser } from './server.ts';
import { server } from './session.ts';

/** One thing that the bell tells: the server keeps one for each mail and kind until it is read (F6). */
export interface Notice {
  readonly id: string;
  readonly email: string;
  readonly subject: string;
  readonly kind: 'open' | 'click' | 'reply';
  readonly at: string;
  readonly times: number;
  readonly read: boolean;
}

interface Bell {
  readonly popUps: boolean;
  readonly unread: number;
  readonly items: readonly Notice[];
}

/** More at once than this are told as one. */
const MOST = 3;
const MANY = 'many';

/**
 * Which notices pop up now: unread ones that weren't there at the last look. At the first look none does, and what came
 * while it was quiet is never made up for.
 *
 * @param told the ids that were unread at the last look, or null at the first
 */
export function due(bell: Bell, told: readonly string[] | null): Notice[] {
  if (told === null || !bell.popUps) return [];
  return bell.items.filter((notice) => !notice.read && !told.includes(notice.id));
}

/** Looks at the bell, pops up what is new, and counts the unread on the button. */
export async function look(): Promise<News> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const bell = await asUser((api) => api.get<Bell>(`/notices?zone=${encodeURIComponent(zone)}`));
  const { told } = await chrome.storage.local.get('told');
  const fresh = due(bell, (told as string[] | undefined) ?? null);
  await chrome.storage.local.set({ told: bell.items.filter((notice) => !notice.read).map((notice) => notice.id) });
  await badge(bell.unread);
  if (fresh.length > MOST) pop(MANY, words.news.many(fresh.length), '');
  else for (const notice of fresh) pop(notice.email, words.news[notice.kind], notice.subject || words.feed.noSubject);
  return { unread: bell.unread };
}

/** Clicking a pop-up leads to the feed and reads what it told. */
export function onPopUpClicked(): void {
  chrome.notifications.onClicked.addListener((id) => {
    chrome.notifications.clear(id);
    const email = id.split(':')[0] ?? MANY;
    void asUser((api) => api.call('POST', '/notices/read', JSON.stringify(email === MANY ? {} : { email }), 'application/json')).catch(() => null);
    void chrome.tabs.create({ url: `${server()}/` });
  });
}

function pop(email: string, title: string, message: string): void {
  chrome.notifications.create(`${email}:${Date.now()}`, {
    type: 'basic',
    iconUrl: chrome.runtime.getURL('icons/128.png'),
    title,
    message,
    silent: true,
  });
}
