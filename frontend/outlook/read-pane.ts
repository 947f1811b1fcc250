/** The pane beside a mail that is being read: who wrote it, logging it now, and what became of it if it is the reader's own. */
import { ApiClient, ApiError } from '../compose-kit/client.ts';
import { patch } from '../compose-kit/dom.ts';
import type { Words } from '../compose-kit/words.ts';
import { ask, askOr, has } from './office.ts';
import type { ReadItem } from './office.ts';
import { readView } from './read-view.ts';
import type { Logging, ReadState } from './read-view.ts';
import { HEADER } from './stored.ts';

const LINES = 5;

export class ReadPane {
  private state: ReadState;
  private readonly root: Element;
  private readonly item: ReadItem;
  private readonly client: ApiClient;
  private readonly words: Words;
  private readonly signedOut: () => void;

  constructor(root: Element, item: ReadItem, client: ApiClient, words: Words, signedOut: () => void) {
    this.root = root;
    this.item = item;
    this.client = client;
    this.words = words;
    this.signedOut = signedOut;
    this.state = {
      phase: 'loading',
      problem: '',
      base: location.origin,
      address: partner(item),
      contact: null,
      records: [],
      timeline: [],
      own: null,
      logging: has('1.14') ? 'possible' : 'impossible',
      quarantined: '',
    };
  }

  async start(): Promise<void> {
    this.show();
    try {
      const [own] = await Promise.all([this.ownMail(), this.who()]);
      this.state = { ...this.state, own, phase: 'ready' };
    } catch (fault) {
      this.failed(fault);
    }
    this.show();
  }

  stop(): void {}

  act(name: string): void {
    if (name === 'again') {
      this.state = { ...this.state, phase: 'loading' };
      void this.start();
    } else if (name === 'log-now') {
      void this.log();
    }
  }

  private async who(): Promise<void> {
    const contact = (await this.client.contactsOf(this.state.address)).items[0];
    if (contact === undefined) {
      return;
    }
    const [records, timeline] = await Promise.all([
      this.client.associations('contacts', contact.id),
      this.client.timeline('contacts', contact.id, LINES),
    ]);
    this.state = { ...this.state, contact, records: records.items, timeline: timeline.items };
  }

  /** Tells the server that the sender looks at an own mail, so that the look doesn't count (T17). */
  private async ownMail(): Promise<ReadState['own']> {
    const id = await this.idInHeader();
    if (id === '') {
      return null;
    }
    try {
      const email = await this.client.email(id);
      if (email.own) {
        await this.client.viewing(id);
      }
      return email;
    } catch (fault) {
      if (fault instanceof ApiError && fault.status === 404) {
        return null;
      }
      throw fault;
    }
  }

  private async idInHeader(): Promise<string> {
    if (!has('1.8')) {
      return '';
    }
    const headers = await askOr<string>('', (callback) => this.item.getAllInternetHeadersAsync(callback));
    return new RegExp(`^${HEADER}:\\s*([A-Za-z0-9_-]+)\\s*$`, 'im').exec(headers)?.[1] ?? '';
  }

  private async log(): Promise<void> {
    this.logging('working', '');
    try {
      const base64 = await ask<string>((callback) => this.item.getAsFileAsync(callback));
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const result = await this.client.upload(new Blob([bytes], { type: 'message/rfc822' }));
      this.logging(result.quarantined ? 'quarantined' : 'done', result.quarantined ?? '');
    } catch (fault) {
      this.failed(fault);
    }
  }

  private logging(logging: Logging, quarantined: string): void {
    this.state = { ...this.state, logging, quarantined };
    this.show();
  }

  private failed(fault: unknown): void {
    if (fault instanceof ApiError && fault.problem === 'signed-out') {
      this.signedOut();
      return;
    }
    const offline = fault instanceof ApiError && fault.problem === 'offline';
    this.state = {
      ...this.state,
      phase: offline ? 'offline' : 'error',
      problem: fault instanceof Error ? fault.message : '',
      logging: this.state.logging === 'working' ? 'possible' : this.state.logging,
    };
    this.show();
  }

  private show(): void {
    patch(this.root, readView(this.state, this.words));
  }
}

/** Whom the mail is about for the reader: who wrote it, or who got it where the reader wrote it. */
function partner(item: ReadItem): string {
  const own = Office.context.mailbox.userProfile.emailAddress.toLowerCase();
  const from = item.from?.emailAddress ?? '';
  return from.toLowerCase() === own ? (item.to[0]?.emailAddress ?? from) : from;
}
