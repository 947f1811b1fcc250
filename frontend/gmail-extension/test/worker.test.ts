import assert from 'node:assert/strict';
import { test } from 'node:test';
import { due, type Notice } from '../worker/notices.ts';

function notice(id: string, read = false): Notice {
  return { id, email: `mail-${id}`, subject: 'Offer', kind: 'open', at: '2026-11-22T12:00:00Z', times: 1, read };
}

const ids = (notices: readonly Notice[]) => notices.map((one) => one.id);

test('F6 each mail and kind pops up once until it is read', () => {
  const bell = { popUps: true, unread: 2, items: [notice('2'), notice('1')] };

  assert.deepEqual(ids(due(bell, ['1'])), ['2']);
  assert.deepEqual(ids(due(bell, ['1', '2'])), []);
});

test('F6 nothing pops up at the first look, when it was read elsewhere, or while it is quiet', () => {
  assert.deepEqual(due({ popUps: true, unread: 1, items: [notice('1')] }, null), []);
  assert.deepEqual(due({ popUps: true, unread: 0, items: [notice('1', true)] }, []), []);
  assert.deepEqual(due({ popUps: false, unread: 1, items: [notice('1')] }, []), []);
});
