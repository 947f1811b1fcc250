import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distinct, header, person } from '../page/addresses.ts';

test('reads a person as a header, a chip or a field names them', () => {
  assert.deepEqual(person('Ann Lee <ann@x.test>'), { address: 'ann@x.test', name: 'Ann Lee' });
  assert.deepEqual(person('"Lee, Ann" <ann@x.test>'), { address: 'ann@x.test', name: 'Lee, Ann' });
  assert.deepEqual(person(' ann@x.test '), { address: 'ann@x.test', name: '' });
});

test('an address that is still being typed is nobody', () => {
  for (const text of ['', 'ann', 'ann@', 'ann lee@x.test', 'a@x.test, b@x.test']) assert.equal(person(text), null, text);
});

test('a name can’t become a second recipient or a header of its own', () => {
  assert.equal(header({ address: 'ann@x.test', name: 'Lee, "Ann"' }), '"Lee, \\"Ann\\"" <ann@x.test>');
  assert.equal(header({ address: 'ann@x.test', name: 'Ann\r\nBcc: eve@x.test' }), 'ann@x.test');
  assert.equal(header({ address: 'ann@x.test', name: '<eve@x.test>' }), 'ann@x.test');
});

test('a person counts once, whatever the case of the address', () => {
  const people = [person('ann@x.test'), person('Ann <ANN@x.test>'), person('bo@x.test')].filter((who) => who !== null);

  assert.deepEqual(distinct(people).map((who) => who.address), ['ann@x.test', 'bo@x.test']);
});
