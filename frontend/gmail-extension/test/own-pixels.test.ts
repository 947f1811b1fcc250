import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '../worker/own-pixels.ts';

const PROXIED = 'https://ci3.googleusercontent.com/meips/x=s0-d-e1-ft#';

function byProxy(key: string): RegExp {
  const filter = rules(key).find((rule) => rule.condition.regexFilter)?.condition.regexFilter;
  assert.ok(filter);
  return new RegExp(filter);
}

test('T17 own pixels are known behind Gmail’s proxy whatever the host, and nobody else’s are', () => {
  const filter = byProxy('k3y');

  assert.match(`${PROXIED}https://track.x.test/o/k3y/token.gif`, filter);
  assert.match(`${PROXIED}http://localhost:8080/o/k3y/token.gif`, filter);
  assert.doesNotMatch(`${PROXIED}https://track.x.test/o/k3y2/token.gif`, filter);
  assert.doesNotMatch(`${PROXIED}https://track.x.test/o/other/token.gif`, filter);
  assert.doesNotMatch(`${PROXIED}https://shop.test/logo.gif?x=https://track.x.test/o/k3y/a.gif`, filter);
});

test('T17 only images are kept from loading, and only where Gmail shows them', () => {
  for (const { action, condition } of rules('k3y')) {
    assert.equal(action.type, 'block');
    assert.deepEqual(condition.resourceTypes, ['image']);
    assert.ok(condition.requestDomains ?? condition.initiatorDomains);
  }
});

test('a key that is none makes no rule', () => {
  for (const key of ['', '.*', 'a/b', 'a'.repeat(33)]) assert.deepEqual(rules(key), []);
});
