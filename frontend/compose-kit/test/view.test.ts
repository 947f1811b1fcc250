import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Node } from '../dom.ts';
import { next, START } from '../state.ts';
import type { ComposeState } from '../state.ts';
import { composeView } from '../view.ts';
import { why, wordsOf } from '../words.ts';
import { answer } from './answers.ts';

const words = wordsOf('en');

function ready(changes: Parameters<typeof answer>[0] = {}): ComposeState {
  return next(START, { type: 'checked', answer: answer(changes) });
}

function all(nodes: Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...all(node.children)]);
}

function said(state: ComposeState, language = 'en'): string {
  return all(composeView(state, wordsOf(language)))
    .map((node) => node.text)
    .join('\n');
}

function acting(state: ComposeState, act: string): Node | undefined {
  return all(composeView(state, words)).find((node) => node.attributes['data-act'] === act);
}

test('S1 both parts of Track and Log stand in the surface', () => {
  for (const act of ['switch:opens', 'switch:clicks', 'switch:log']) {
    assert.ok(acting(ready(), act), act);
  }
});

test('S5 C2 a greyed switch gives its reason in the reader\'s language', () => {
  const state = ready({ track: { allowed: false, reason: 'No.', reasonCode: 'tracking-not-allowed' } });

  assert.equal(acting(state, 'switch:opens')?.attributes['disabled'], '');
  assert.match(said(state), /Your account doesn’t allow tracking/);
  assert.match(said(state, 'de'), /Ihr Konto erlaubt kein Tracking/);
});

test('a reason that has no words here is given as the server said it', () => {
  const state = ready({ track: { allowed: false, reason: 'Brand new reason.', reasonCode: 'brand-new' } });

  assert.match(said(state, 'ja'), /Brand new reason/);
});

test('G9 G15 records say why they are offered, and only while the mail is logged', () => {
  const logged = ready({ log: { on: true } });

  assert.ok(acting(logged, 'record:deal:d1'));
  assert.match(said(logged), /To matches ann@x\.test/);
  assert.equal(acting(ready(), 'record:deal:d1'), undefined);
});

test('C7 the view before sending says what is kept, who sees it and what opens can tell', () => {
  const text = said(ready({ track: { opens: true }, log: { on: true, visibility: 'owner' } }));

  assert.match(text, /logged on Ann Lee, where only you see it/);
  assert.match(text, /Opens are tracked/);
  assert.match(text, /ann@x\.test: nothing is known beforehand/);
});

test('C1 without events and mailbox, tracking alone says that sending can\'t be known', () => {
  const alone = next(ready({ track: { opens: true } }), { type: 'surroundings', mailbox: false, events: false });
  const logged = next(alone, { type: 'switched', which: 'log', on: true });

  assert.match(said(alone), /opens would not count/);
  assert.doesNotMatch(said(logged), /opens would not count/);
  assert.match(said(logged), /secret address as Bcc/);
});

test('C1 C7 where links can\'t be tracked, nothing says they are', () => {
  const text = said(
    next(ready({ track: { opens: true, clicks: true } }), { type: 'surroundings', mailbox: true, events: false }),
  );

  assert.match(text, /Opens are tracked/);
  assert.match(text, /it is the opens only/);
});

test('what was known stays on the screen while the server can\'t be reached', () => {
  const text = said(next(ready(), { type: 'failed', offline: true, problem: '' }));

  assert.match(text, /can’t be reached/);
  assert.match(text, /Track opens/);
});

test('signed out, the surface offers the way in', () => {
  const state = next(ready(), { type: 'signed-out' });

  assert.ok(acting(state, 'sign-in'));
  assert.ok(acting(state, 'use-code'));
});

test('all languages fill the same places', () => {
  const english = wordsOf('en');
  for (const language of ['de', 'ja', 'pl']) {
    const other = wordsOf(language);
    for (const key of Object.keys(english) as (keyof typeof english)[]) {
      assert.deepEqual(places(other[key]), places(english[key]), `${language} ${key}`);
    }
  }
});

test('unknown languages get English, regions their language', () => {
  assert.equal(wordsOf('fr-FR'), wordsOf('en'));
  assert.equal(wordsOf('de-AT'), wordsOf('de'));
});

test('G15 why a record is offered is said in the reader\'s language', () => {
  assert.equal(why(wordsOf('de'), 'Primary company of Ann'), 'Hauptfirma von Ann');
  assert.equal(why(wordsOf('pl'), 'Open deal of Ann, touched 1 day ago'), 'Otwarte: Szansa (Ann), ostatnio 1 dzień temu');
  assert.equal(why(wordsOf('ja'), 'Something else'), 'Something else');
});

function places(text: string): string[] {
  return (text.match(/\{\d\}/g) ?? []).sort();
}
