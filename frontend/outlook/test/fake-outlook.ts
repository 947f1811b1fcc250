/** A message in an Outlook that has no page: what the handlers can reach there, and no more. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

export const EVENTS_FILE = join(process.env['POSTHORN_BUNDLES'] ?? '', 'outlook', 'events.js');

export interface Request {
  path: string;
  body: { [name: string]: unknown };
}

type Answer = { status: number; body: unknown } | 'never';
type Callback = (result: { status: string; value?: unknown; error?: { message: string } }) => void;

export class FakeOutlook {
  html = '<p>Hello <a href="https://x.test/">x</a></p>';
  type = 'html';
  appended: string | null = null;
  headers: { [name: string]: string } = {};
  session: { [name: string]: string } = {};
  roaming: { [name: string]: unknown } = { posthorn: { base: 'https://posthorn.test', token: 'pht_x' } };
  to = [{ displayName: 'Ann Lee', emailAddress: 'ann@x.test' }];
  bcc: { displayName: string; emailAddress: string }[] = [];
  refusesBody = false;
  requests: Request[] = [];
  completed: unknown[] = [];
  private readonly timers: { at: number; work: () => void }[] = [];
  private readonly handlers: { [name: string]: (event: unknown) => void } = {};
  private readonly answers: (request: Request) => Answer;

  constructor(answers: (request: Request) => Answer) {
    this.answers = answers;
    // No window, document, localStorage, location: this is all there is.
    const context = vm.createContext({
      Office: this.office(),
      fetch: (url: string, options: { body: string }) => this.fetch(url, options),
      setTimeout: (work: () => void, milliseconds: number) => this.timers.push({ at: milliseconds, work }),
      clearTimeout: () => undefined,
    });
    vm.runInContext(readFileSync(EVENTS_FILE, 'utf8'), context);
  }

  get functions(): string[] {
    return Object.keys(this.handlers).sort();
  }

  /** Fires an event and lets everything happen that happens at once. */
  async fire(name: string): Promise<void> {
    this.handlers[name]?.({ completed: (options: unknown) => this.completed.push(JSON.parse(JSON.stringify(options))) });
    await this.rest();
  }

  /** Lets time pass. */
  async after(milliseconds: number): Promise<void> {
    for (const timer of this.timers.filter((one) => one.at <= milliseconds)) {
      timer.work();
    }
    await this.rest();
  }

  asked(path: string): Request[] {
    return this.requests.filter((request) => request.path === path);
  }

  private async rest(): Promise<void> {
    for (let turn = 0; turn < 50; turn++) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  private async fetch(url: string, options: { body: string }): Promise<unknown> {
    if (!url.startsWith('https://posthorn.test/api/v1/')) {
      throw new TypeError(`Only absolute addresses: ${url}`);
    }
    const request = { path: url.slice('https://posthorn.test/api/v1'.length), body: JSON.parse(options.body) as Request['body'] };
    this.requests.push(request);
    const answer = this.answers(request);
    if (answer === 'never') {
      return new Promise(() => undefined);
    }
    return { ok: answer.status < 300, status: answer.status, text: async () => (answer.body === null ? '' : JSON.stringify(answer.body)) };
  }

  private office(): object {
    const done = (callback: Callback, value?: unknown) => callback({ status: 'succeeded', value });
    const failed = (callback: Callback, message: string) => callback({ status: 'failed', error: { message } });
    const list = (name: 'to' | 'bcc') => ({
      getAsync: (callback: Callback) => done(callback, this[name]),
      addAsync: (added: string[], callback: Callback) => {
        this[name].push(...added.map((emailAddress) => ({ displayName: '', emailAddress })));
        done(callback);
      },
    });
    const item = {
      to: list('to'),
      cc: { getAsync: (callback: Callback) => done(callback, []) },
      bcc: list('bcc'),
      subject: { getAsync: (callback: Callback) => done(callback, 'Offer') },
      from: { getAsync: (callback: Callback) => done(callback, { displayName: 'Ada', emailAddress: 'ada@posthorn.test' }) },
      body: {
        getTypeAsync: (callback: Callback) => done(callback, this.type),
        getAsync: (coercion: string, callback: Callback) =>
          coercion === this.type ? done(callback, this.html) : failed(callback, 'Wrong type.'),
        setAsync: (html: string, _options: object, callback: Callback) => {
          if (this.refusesBody) {
            failed(callback, 'Refused.');
          } else {
            this.html = html;
            done(callback);
          }
        },
        appendOnSendAsync: (html: string, _options: object, callback: Callback) => {
          this.appended = html;
          done(callback);
        },
      },
      internetHeaders: {
        setAsync: (headers: { [name: string]: string }, callback: Callback) => {
          Object.assign(this.headers, headers);
          done(callback);
        },
      },
      sessionData: {
        getAsync: (name: string, callback: Callback) =>
          name in this.session ? done(callback, this.session[name]) : failed(callback, 'No such key.'),
        setAsync: (name: string, value: string, callback: Callback) => {
          this.session[name] = value;
          done(callback);
        },
      },
      notificationMessages: { replaceAsync: (_key: string, _said: object, callback: Callback) => done(callback) },
    };
    return {
      AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
      CoercionType: { Html: 'html', Text: 'text' },
      MailboxEnums: { ItemNotificationMessageType: { InformationalMessage: 'informationalMessage' } },
      actions: { associate: (name: string, work: (event: unknown) => void) => (this.handlers[name] = work) },
      context: {
        displayLanguage: 'de-DE',
        mailbox: { item },
        roamingSettings: {
          get: (name: string) => this.roaming[name],
          set: (name: string, value: unknown) => (this.roaming[name] = value),
          saveAsync: (callback: Callback) => done(callback),
        },
      },
    };
  }
}
