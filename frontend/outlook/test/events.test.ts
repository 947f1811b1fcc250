import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'acorn';
import type { Node } from 'acorn';
import { answer } from '../../compose-kit/test/answers.ts';
import { EVENTS_FILE, FakeOutlook } from './fake-outlook.ts';
import type { Request } from './fake-outlook.ts';

const PIXEL = '<img src="https://posthorn.test/o/s/t.gif" width="1" height="1" alt="">';

const PREPARED = {
  id: 'e1',
  opens: true,
  clicks: true,
  log: false,
  records: [{ type: 'contact', id: 'c1' }],
  contacts: [],
  mailbox: false,
  bcc: '',
};

function server(changes: { prepare?: object; status?: number } = {}) {
  return (request: Request) => {
    if (request.path === '/compose/check') {
      return { status: 200, body: answer({ track: { on: true, opens: true, clicks: true }, log: { on: true } }) };
    }
    if (request.path === '/compose/prepare') {
      const html = typeof request.body['html'] === 'string' ? request.body['html'].replace('https://x.test/', 'https://posthorn.test/c/1') : null;
      return {
        status: changes.status ?? 201,
        body: {
          id: 'e1',
          html,
          text: null,
          pixelHtml: PIXEL,
          headers: { 'X-Posthorn-Id': 'e1' },
          bcc: 'log+secret@in.test',
          tracked: { opens: true, clicks: html !== null },
          warnings: [],
          ...changes.prepare,
        },
      };
    }
    return { status: 204, body: null };
  };
}

function sending(prepared: object = PREPARED, answers: ConstructorParameters<typeof FakeOutlook>[0] = server()): FakeOutlook {
  const outlook = new FakeOutlook(answers);
  outlook.session['posthorn'] = JSON.stringify(prepared);
  return outlook;
}

test('C1 the handlers are one ES2016 script without imports, conditional expressions or a page', () => {
  const script = readFileSync(EVENTS_FILE, 'utf8');
  const tree = parse(script, { ecmaVersion: 7, sourceType: 'script' });
  const refused = new Set(['ConditionalExpression', 'ImportExpression', 'ImportDeclaration', 'ExportNamedDeclaration']);
  const absent = new Set(['window', 'document', 'localStorage', 'sessionStorage', 'location', 'navigator', 'XMLHttpRequest']);

  const names = new Set<string>();
  walk(tree, (node) => {
    assert.ok(!refused.has(node.type), node.type);
    if (node.type === 'Identifier') {
      names.add((node as unknown as { name: string }).name);
    }
  });

  assert.ok(script.length < 20_000);
  assert.deepEqual([...names].filter((name) => absent.has(name)), []);
});

test('C1 every function that the manifest names is there', () => {
  assert.deepEqual(new FakeOutlook(server()).functions, ['onCompose', 'onFrom', 'onRecipients', 'onSend']);
});

test('T4 a new mail gets its pixel and header as the switches stand at first', async () => {
  const outlook = new FakeOutlook(server());

  await outlook.fire('onCompose');

  assert.equal(outlook.appended, PIXEL);
  assert.deepEqual({ ...outlook.headers }, { 'X-Posthorn-Id': 'e1' });
  assert.deepEqual(outlook.asked('/compose/prepare')[0]?.body['to'], ['"Ann Lee" <ann@x.test>']);
  assert.deepEqual(outlook.completed, [{}]);
});

test('G11 without a connected mailbox the copy goes to the secret address, once', async () => {
  const outlook = new FakeOutlook(server());

  await outlook.fire('onCompose');
  await outlook.fire('onRecipients');

  assert.deepEqual(outlook.bcc.map((one) => one.emailAddress), ['log+secret@in.test']);
  assert.deepEqual(outlook.asked('/compose/prepare')[1]?.body['bcc'], []);
});

test('what was prepared before is put away when the recipients change', async () => {
  const outlook = new FakeOutlook(server());

  await outlook.fire('onCompose');
  await outlook.fire('onRecipients');

  assert.equal(outlook.asked('/compose/e1/cancel').length, 1);
});

test('while a pane is open, the pane prepares', async () => {
  const outlook = new FakeOutlook(server());
  outlook.session['posthorn-pane'] = String(Date.now());

  await outlook.fire('onRecipients');

  assert.deepEqual(outlook.requests, []);
  assert.deepEqual(outlook.completed, [{}]);
});

test('T4 links are tracked on sending, and the server hears of it last', async () => {
  const outlook = sending();

  await outlook.fire('onSend');

  assert.match(outlook.html, /posthorn\.test\/c\/1/);
  assert.equal(outlook.requests.at(-1)?.path, '/compose/e1/sent');
  assert.deepEqual(outlook.completed, [{ allowEvent: true }]);
});

test('a connected mailbox tells of the sending by itself', async () => {
  const outlook = sending({ ...PREPARED, mailbox: true });

  await outlook.fire('onSend');

  assert.deepEqual(outlook.asked('/compose/e1/sent'), []);
});

for (const body of [
  '<p><img src="cid:logo"> <a href="https://x.test/">x</a></p>',
  '<p><img src=data:image/png;base64,AA> <a href="https://x.test/">x</a></p>',
  '<div style="background:url(cid:1)"><a href="https://x.test/">x</a></div>',
  '<div id="OwaReferenceAttachments"><a href="https://x.test/">x</a></div>',
]) {
  test(`C1 a body that setting could spoil stays as it is: ${body}`, async () => {
    const outlook = sending();
    outlook.html = body;

    await outlook.fire('onSend');

    assert.equal(outlook.html, body);
    assert.equal(outlook.roaming['posthorn-sent-plain'], 'unsafe');
    assert.equal(outlook.requests.at(-1)?.path, '/compose/e1/sent');
    assert.deepEqual(outlook.completed, [{ allowEvent: true }]);
  });
}

test('C1 a body that is too long stays as it is', async () => {
  const outlook = sending();
  outlook.html = '<p>x</p>'.repeat(125_000);

  await outlook.fire('onSend');

  assert.deepEqual(outlook.asked('/compose/prepare'), []);
  assert.deepEqual(outlook.completed, [{ allowEvent: true }]);
});

test('C1 a server that never answers holds the mail for three seconds at most', async () => {
  const outlook = sending(PREPARED, () => 'never');
  const before = outlook.html;

  await outlook.fire('onSend');
  assert.deepEqual(outlook.completed, []);
  await outlook.after(3000);

  assert.deepEqual(outlook.completed, [{ allowEvent: true }]);
  assert.equal(outlook.html, before);
  assert.equal(outlook.roaming['posthorn-sent-plain'], 'late');
});

test('C1 a server that fails lets the mail go unchanged, and the pane hears why', async () => {
  const outlook = sending(PREPARED, server({ status: 500 }));
  const before = outlook.html;

  await outlook.fire('onSend');

  assert.deepEqual(outlook.completed, [{ allowEvent: true }]);
  assert.equal(outlook.html, before);
  assert.equal(outlook.roaming['posthorn-sent-plain'], 'failed');
});

test('C1 a body that Outlook refuses to set leaves the mail as it was', async () => {
  const outlook = sending();
  outlook.refusesBody = true;

  await outlook.fire('onSend');

  assert.match(outlook.html, /https:\/\/x\.test\//);
  assert.deepEqual(outlook.completed, [{ allowEvent: true }]);
});

test('C1 without sign-in or anything prepared, sending asks nobody', async () => {
  const signedOut = sending();
  signedOut.roaming = {};
  const untouched = new FakeOutlook(server());

  await signedOut.fire('onSend');
  await untouched.fire('onSend');

  assert.deepEqual([...signedOut.requests, ...untouched.requests], []);
  assert.deepEqual([signedOut.completed, untouched.completed], [[{ allowEvent: true }], [{ allowEvent: true }]]);
});

test('T7 a text mail keeps being text', async () => {
  const outlook = sending(PREPARED, server({ prepare: { html: null, text: 'see https://posthorn.test/c/1' } }));
  outlook.type = 'text';
  outlook.html = 'see https://x.test/';

  await outlook.fire('onSend');

  assert.equal(outlook.asked('/compose/prepare')[0]?.body['text'], 'see https://x.test/');
  assert.equal(outlook.html, 'see https://posthorn.test/c/1');
});

test('the id in the mail stays the one whose pixel is in it', async () => {
  const outlook = sending({ ...PREPARED, clicks: false }, server({ prepare: { id: 'e2' } }));

  await outlook.fire('onSend');

  assert.equal(outlook.asked('/compose/e2/cancel').length, 1);
  assert.equal(outlook.requests.at(-1)?.path, '/compose/e1/sent');
});

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child !== null && typeof child === 'object' && typeof (child as Node).type === 'string') {
        walk(child as Node, visit);
      }
    }
  }
}
