import type { EmailResource } from '../../compose-kit/api-types.ts';
import { el, icon } from '../dom.ts';
import { language, words } from '../words/words.ts';

export interface Shown {
  readonly email: EmailResource;
  readonly muted: boolean;
  /** The time zone whose clocks the user goes by. */
  readonly zone: string;
}

/** One mail in the feed: what, to whom, what became of it, and when. */
export function row({ email, muted, zone }: Shown, mute: (id: string, muted: boolean) => void): HTMLElement {
  const states: Readonly<Record<string, string>> = words.feed.states;
  const at = email.lastEngagementAt ?? email.sentAt;
  const counts = [email.opens > 0 ? words.feed.opens(email.opens) : '', email.clicks > 0 ? words.feed.clicks(email.clicks) : ''];
  const label = muted ? words.feed.unmute : words.feed.mute;
  return el('li', { class: 'mail' },
    el('span', { class: `chip ${email.state}` }, states[email.state] ?? email.state),
    el('div', { class: 'what' },
      el('span', { class: 'subject' }, email.subject || words.feed.noSubject),
      el('span', { class: 'who' }, words.feed.to([...email.to, ...email.cc].map(nameOf).join(', '))),
      el('span', { class: 'when' }, [at === null ? '' : time(at, zone), ...counts].filter((text) => text !== '').join(' · '))),
    el('button', { type: 'button', class: 'icon', id: `mute-${email.id}`, 'aria-pressed': String(muted), 'aria-label': label, title: label,
      click: () => mute(email.id, !muted) }, icon(muted ? 'muted' : 'bell')));
}

/** Today by the clock, before that by the day. */
export function time(at: string, zone: string, now: Date = new Date()): string {
  const day = (date: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(date);
  const date = new Date(at);
  const style: Intl.DateTimeFormatOptions = day(date) === day(now) ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' };
  return new Intl.DateTimeFormat(language, { ...style, timeZone: zone }).format(date);
}

/** `Ann Lee` of `Ann Lee <ann@x.test>`, or the address alone. */
function nameOf(mailbox: string): string {
  return mailbox.replace(/\s*<[^<>]*>$/, '').replace(/^"(.*)"$/, '$1') || mailbox;
}
