/** The pane beside a mail that is being written. */
import { ApiClient, ApiError } from '../compose-kit/client.ts';
import { settled } from '../compose-kit/deadline.ts';
import { h, patch } from '../compose-kit/dom.ts';
import { next, START } from '../compose-kit/state.ts';
import type { ComposeEvent, ComposeState, Switch } from '../compose-kit/state.ts';
import { composeView } from '../compose-kit/view.ts';
import { say } from '../compose-kit/words.ts';
import type { Words } from '../compose-kit/words.ts';
import { draftOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { eventsRun, headerOf, keepMailbox, kept, paneIsOpen, sentPlain } from './mailbox-storage.ts';
import type { ComposeItem } from './office.ts';
import { prepare, wanted } from './preparing.ts';
import type { Prepared } from './stored.ts';

const LOOK_EVERY = 3_000;
const QUIET = 600;

export class ComposePane {
  private state: ComposeState = START;
  private before: Prepared | null = null;
  private checkedHead = '';
  private preparedFor = '';
  private busy = false;
  private stopped = false;
  private timer: ReturnType<typeof setInterval> | undefined;
  private plain: string | null = null;
  private readonly soon = settled(QUIET, () => void this.look());

  private readonly root: Element;
  private readonly item: ComposeItem;
  private readonly client: ApiClient;
  private readonly words: Words;
  private readonly signedOut: () => void;

  constructor(root: Element, item: ComposeItem, client: ApiClient, words: Words, signedOut: () => void) {
    this.root = root;
    this.item = item;
    this.client = client;
    this.words = words;
    this.signedOut = signedOut;
  }

  async start(): Promise<void> {
    this.show();
    this.plain = sentPlain();
    this.before = await kept(this.item);
    if (this.before === null) {
      await this.rememberHeader();
    } else {
      this.happened(restored(this.before));
    }
    this.item.addHandlerAsync(Office.EventType.RecipientsChanged, () => this.soon());
    await this.surroundings();
    await this.look();
    this.timer = setInterval(() => this.soon(), LOOK_EVERY);
  }

  /** The pane went on to another mail. */
  stop(): void {
    this.stopped = true;
    clearInterval(this.timer);
  }

  /** What the user did with something that carries `data-act`. */
  act(name: string, rest: string, on: boolean): void {
    if (name === 'switch') {
      this.happened({ type: 'switched', which: rest as Switch, on });
    } else if (name === 'record') {
      this.happened({ type: 'record', key: rest, on });
    } else if (name === 'contact') {
      this.happened({ type: 'contact', address: rest, on });
    } else if (name === 'again') {
      this.checkedHead = '';
    }
    this.soon();
  }

  private async surroundings(): Promise<void> {
    try {
      const mailbox = await this.client.mailboxConnected();
      keepMailbox(mailbox);
      this.happened({ type: 'surroundings', mailbox, events: await eventsRun(this.item) });
    } catch {
      // Looking at the draft meets the same trouble and tells of it; until then a Bcc does no harm.
      this.happened({ type: 'surroundings', mailbox: false, events: await eventsRun(this.item) });
    }
  }

  /** They start when the message is begun, as the pane does, and may be seen only after it. */
  private async lookForHandlers(): Promise<void> {
    const { mailbox, events } = this.state;
    if (mailbox !== null && events === false && (await eventsRun(this.item))) {
      this.happened({ type: 'surroundings', mailbox, events: true });
    }
  }

  private async rememberHeader(): Promise<void> {
    const id = await headerOf(this.item);
    if (id !== '') {
      this.before = { id, opens: false, clicks: false, log: false, records: [], contacts: [], mailbox: false, bcc: '' };
    }
  }

  /** Looks at the draft, asks the server where it changed, and prepares the mail where what is wanted changed. */
  private async look(): Promise<void> {
    if (this.stopped) {
      return;
    }
    if (this.busy) {
      this.soon();
      return;
    }
    this.busy = true;
    try {
      paneIsOpen(this.item);
      await this.lookForHandlers();
      const draft = await draftOf(this.item, this.before?.bcc || (this.state.answer?.bccAddress ?? ''));
      await this.check(draft);
      await this.prepare(draft);
    } catch (fault) {
      this.failed(fault);
    } finally {
      this.busy = false;
    }
  }

  private async check(draft: Draft): Promise<void> {
    this.happened({ type: 'body', plainText: draft.plainText, protectedMail: draft.protectedMail });
    const head = JSON.stringify(draft.head);
    if (head !== this.checkedHead) {
      this.happened({ type: 'checking' });
      const answer = await this.client.check(draft.head);
      this.happened({ type: 'checked', answer });
      this.checkedHead = head;
    }
  }

  private async prepare(draft: Draft): Promise<void> {
    const want = wanted(this.state, this.state.mailbox === true);
    const all = JSON.stringify([draft.head, draft.plainText, want]);
    const idle = !want.opens && !want.clicks && !want.log && (this.before === null || this.before.id === '');
    if (all === this.preparedFor || (idle && Object.keys(this.state.chosen).length === 0)) {
      return;
    }
    const outcome = await prepare(this.client, this.item, draft, want, this.before);
    this.before = outcome.prepared;
    this.preparedFor = all;
    this.happened({ type: 'prepared', warnings: outcome.warnings });
  }

  private failed(fault: unknown): void {
    if (fault instanceof ApiError && fault.problem === 'signed-out') {
      this.signedOut();
      return;
    }
    const offline = fault instanceof ApiError && fault.problem === 'offline';
    this.checkedHead = '';
    this.happened({ type: 'failed', offline, problem: fault instanceof Error ? fault.message : '' });
  }

  private happened(event: ComposeEvent): void {
    this.state = next(this.state, event);
    this.show();
  }

  private show(): void {
    const told = this.plain === null ? [] : [h('p', { key: 'plain', class: 'notice', role: 'status' }, this.told(this.plain))];
    patch(this.root, [...told, ...composeView(this.state, this.words)]);
  }

  private told(reason: string): string {
    const why = { late: this.words.sentLate, unsafe: this.words.sentUnsafe }[reason] ?? this.words.sentFailed;
    return say(this.words, 'sentPlain', why);
  }
}

function restored(before: Prepared): ComposeEvent {
  const records = Object.fromEntries(before.records.map((record) => [`${record.type}:${record.id}`, true]));
  const contacts = Object.fromEntries(before.contacts.map((address) => [address, true]));
  return { type: 'restored', chosen: { opens: before.opens, clicks: before.clicks, log: before.log }, records, contacts };
}
