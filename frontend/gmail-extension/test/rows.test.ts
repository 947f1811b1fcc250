import assert from 'node:assert/strict';
import { test } from 'node:test';
import { time } from '../popup/rows.ts';
import { wordsOf } from '../words/words.ts';

test('F2 times stand in the reader’s zone: by the clock today, with the day before that', () => {
  const now = new Date('2026-11-22T20:00:00Z');

  assert.match(time('2026-11-22T12:30:00Z', 'Europe/Berlin', now), /1:30/);
  assert.doesNotMatch(time('2026-11-22T12:30:00Z', 'Europe/Berlin', now), /2026/);
  assert.match(time('2026-11-21T12:30:00Z', 'Europe/Berlin', now), /2026/);
  // Eight in the evening in UTC is the next day in Tokyo.
  assert.match(time('2026-11-22T12:30:00Z', 'Asia/Tokyo', now), /2026/);
});

test('the words of an unknown language are English, and counts are spoken rightly', () => {
  assert.equal(wordsOf('fr-CA').options.save, 'Save');
  assert.equal(wordsOf('de-AT').options.save, 'Speichern');
  assert.deepEqual([1, 2, 5, 22].map((count) => wordsOf('pl').feed.opens(count)), ['1 otwarcie', '2 otwarcia', '5 otwarć', '22 otwarcia']);
  assert.deepEqual([1, 2].map((count) => wordsOf('en').feed.clicks(count)), ['1 click', '2 clicks']);
});
