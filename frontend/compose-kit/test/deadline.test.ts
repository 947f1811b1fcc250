import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled, within } from '../deadline.ts';

test('C1 work that never ends is given up at its deadline', async () => {
  const outcome = await within(20, () => new Promise<never>(() => undefined));

  assert.deepEqual(outcome, { done: false, late: true, reason: null });
});

test('C1 work that throws at once or later resolves with its reason', async () => {
  const fault = new Error('broken');

  assert.deepEqual(await within(1000, () => Promise.reject(fault)), { done: false, late: false, reason: fault });
  assert.deepEqual(
    await within(1000, () => {
      throw fault;
    }),
    { done: false, late: false, reason: fault },
  );
});

test('work that ends in time hands over its value', async () => {
  assert.deepEqual(await within(1000, () => Promise.resolve(7)), { done: true, value: 7 });
});

test('many calls in a row become one', async () => {
  let calls = 0;
  const call = settled(10, () => calls++);

  call();
  call();
  call();
  await new Promise((resolve) => setTimeout(resolve, 40));

  assert.equal(calls, 1);
});
