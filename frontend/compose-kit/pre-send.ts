/** What sending will do: what is kept where and who sees it, and what can be known of opens (C7). */
import { h } from './dom.ts';
import type { Node } from './dom.ts';
import { chosenContacts, chosenRecords, keyOf, on, track } from './state.ts';
import type { ComposeState } from './state.ts';
import { say } from './words.ts';
import type { Words } from './words.ts';

export function preSend(state: ComposeState, words: Words): Node {
  const opens = on(state, 'opens');
  const forecasts = opens ? (state.answer?.recipients ?? []).filter((recipient) => recipient.eligible) : [];
  return h(
    'section',
    { key: 'pre-send', class: 'pre-send', 'aria-label': words.preSend },
    h('h2', {}, words.preSend),
    h('p', { key: 'logged' }, logged(state, words)),
    on(state, 'log') && state.mailbox === false && h('p', { key: 'bcc' }, words.byBcc),
    h('p', { key: 'tracked' }, tracked(state, words)),
    ...limits(state, words).map((limit, index) => h('p', { key: `limit${index}`, class: 'why' }, limit)),
    forecasts.length > 0 &&
      h(
        'ul',
        { key: 'forecasts' },
        ...forecasts.map((recipient) =>
          h('li', { key: recipient.address }, `${recipient.address}: ${forecast(recipient.openForecast, words)}`),
        ),
      ),
    (opens || on(state, 'clicks')) && h('p', { key: 'legal', class: 'quiet small' }, words.legal),
  );
}

function logged(state: ComposeState, words: Words): string {
  if (!on(state, 'log')) {
    return words.unlogged;
  }
  const chosen = new Set(chosenRecords(state).map(keyOf));
  const where = [
    ...(state.answer?.associations ?? []).filter((record) => chosen.has(keyOf(record))).map((record) => record.label),
    ...chosenContacts(state).map((address) => say(words, 'newContact', address)),
  ].join(words.comma);
  if (where === '') {
    return words.noRecord;
  }
  const seenBy = state.answer?.log.visibility;
  return say(words, seenBy === 'owner' ? 'seenByOwner' : seenBy === 'subject' ? 'seenBySubject' : 'seenByEveryone', where);
}

function tracked(state: ComposeState, words: Words): string {
  const { opens } = track(state);
  const clicks = track(state).clicks && state.events !== false;
  return opens && clicks ? words.tracksBoth : opens ? words.tracksOpens : clicks ? words.tracksClicks : words.untracked;
}

/** What is less than the switches promise, and why. */
function limits(state: ComposeState, words: Words): string[] {
  const { opens, clicks } = track(state);
  const said: string[] = [];
  if ((opens || clicks) && state.answer?.track.anonymous === true) {
    said.push(words.anonymous);
  }
  if (clicks && state.events === false) {
    said.push(words.clicksNeedEvents);
  }
  if ((opens || clicks) && state.events === false && state.mailbox === false && !on(state, 'log')) {
    said.push(words.sendingUnknown);
  }
  return said;
}

function forecast(code: string, words: Words): string {
  return code === 'proxied' ? words.forecastProxied : code === 'prefetched' ? words.forecastPrefetched : words.forecastUnknown;
}
