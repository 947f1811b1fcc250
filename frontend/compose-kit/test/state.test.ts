import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenContacts, chosenRecords, movable, next, on, START, track } from '../state.ts';
import type { ComposeState } from '../state.ts';
import { answer } from './answers.ts';

function ready(changes: Parameters<typeof answer>[0] = {}): ComposeState {
  return next(START, { type: 'checked', answer: answer(changes) });
}

test('S2 switches begin as the server says', () => {
  const state = ready({ track: { opens: true, clicks: false }, log: { on: true } });

  assert.deepEqual(track(state), { opens: true, clicks: false });
  assert.equal(on(state, 'log'), true);
});

test('T1 T2 each switch moves by itself', () => {
  const state = next(ready(), { type: 'switched', which: 'clicks', on: true });

  assert.deepEqual(track(state), { opens: false, clicks: true });
  assert.equal(on(state, 'log'), false);
});

test('S2 a choice outlives another check', () => {
  const chosen = next(ready(), { type: 'switched', which: 'opens', on: true });
  const again = next(chosen, { type: 'checked', answer: answer({ track: { opens: false } }) });

  assert.equal(on(again, 'opens'), true);
});

test('S5 P1 what is not allowed is off and stays so, whatever was chosen', () => {
  const chosen = next(ready(), { type: 'switched', which: 'opens', on: true });
  const refused = next(chosen, { type: 'checked', answer: answer({ track: { allowed: false, opens: true } }) });

  assert.equal(movable(refused, 'opens'), false);
  assert.equal(on(refused, 'opens'), false);
});

test('T9 a signed or encrypted mail is never tracked, but may be logged', () => {
  const state = next(ready({ track: { opens: true, clicks: true }, log: { on: true } }), {
    type: 'body',
    plainText: false,
    protectedMail: true,
  });

  assert.deepEqual(track(state), { opens: false, clicks: false });
  assert.equal(on(state, 'log'), true);
});

test('T7 opens of a plain text are off, its links may be tracked', () => {
  const state = next(ready({ track: { opens: true, clicks: true } }), {
    type: 'body',
    plainText: true,
    protectedMail: false,
  });

  assert.deepEqual(track(state), { opens: false, clicks: true });
});

test('G9 G10 suggested records are ticked until the writer says otherwise', () => {
  const state = ready();
  const changed = next(next(state, { type: 'record', key: 'deal:d1', on: true }), {
    type: 'record',
    key: 'contact:c1',
    on: false,
  });

  assert.deepEqual(chosenRecords(state), [{ type: 'contact', id: 'c1' }]);
  assert.deepEqual(chosenRecords(changed), [{ type: 'deal', id: 'd1' }]);
});

test('G5 contacts are created for ticked addresses only', () => {
  const state = next(ready(), { type: 'contact', address: 'new@x.test', on: true });

  assert.deepEqual(chosenContacts(ready()), []);
  assert.deepEqual(chosenContacts(state), ['new@x.test']);
});

test('a lost network keeps what was known and freezes the switches', () => {
  const state = next(ready({ track: { opens: true } }), { type: 'failed', offline: true, problem: '' });

  assert.equal(state.phase, 'offline');
  assert.equal(movable(state, 'opens'), false);
  assert.equal(on(state, 'opens'), true);
});

test('signing out forgets the mail', () => {
  const state = next(next(ready(), { type: 'switched', which: 'log', on: true }), { type: 'signed-out' });

  assert.deepEqual(state, { ...START, phase: 'signed-out' });
});

test('a reopened draft has its choices back', () => {
  const state = next(ready(), {
    type: 'restored',
    chosen: { opens: true, log: true },
    records: { 'deal:d1': true },
    contacts: { 'new@x.test': true },
  });

  assert.equal(on(state, 'opens'), true);
  assert.deepEqual(chosenContacts(state), ['new@x.test']);
});
