import { distinct, header, person, type Person } from './addresses.ts';
import { all, closest, first, ofKind, type Selectors } from './selectors.ts';

/** What a mail says of itself before it is sent. */
export interface Head {
  readonly from: string | null;
  readonly to: string[];
  readonly cc: string[];
  readonly bcc: string[];
  readonly subject: string;
}

/** One place in Gmail's page where a mail is being written: a dialog, an answer below a mail, or a window of its own. */
export class ComposeWindow {
  private constructor(
    readonly root: HTMLElement,
    readonly body: HTMLElement,
    private readonly selectors: Selectors,
  ) {}

  /**
   * The window around a body: the smallest part of the page that also has a button to send and a place for recipients.
   * Null when there is none, or when it would hold another body as well: this layout can't be read (C4).
   */
  static around(body: HTMLElement, selectors: Selectors): ComposeWindow | null {
    for (let root = body.parentElement; root && root !== document.body; root = root.parentElement) {
      if (all(root, selectors.body).some((other) => other !== body)) return null;
      if (first(root, selectors.send) && first(root, selectors.recipientArea)) {
        return new ComposeWindow(root, body, selectors);
      }
    }
    return null;
  }

  get open(): boolean {
    return this.body.isConnected;
  }

  /** Whether the mail is written without formatting, so that it has no HTML part (T7). */
  get plain(): boolean {
    return this.body instanceof HTMLTextAreaElement || this.body.getAttribute('contenteditable') === 'plaintext-only';
  }

  get text(): string {
    return this.body instanceof HTMLTextAreaElement ? this.body.value : this.body.innerText;
  }

  /** Replaces a text without formatting. */
  write(text: string): void {
    if (this.body instanceof HTMLTextAreaElement) this.body.value = text;
    else this.body.innerText = text;
    this.body.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));
  }

  get sendButtons(): HTMLElement[] {
    return all(this.root, this.selectors.send);
  }

  head(): Head {
    return {
      from: this.from()?.address ?? null,
      to: this.people('to').map(header),
      cc: this.people('cc').map(header),
      bcc: this.people('bcc').map(header),
      subject: field(first(this.root, this.selectors.subject)),
    };
  }

  people(kind: 'to' | 'cc' | 'bcc'): Person[] {
    const hidden = [...this.root.querySelectorAll<HTMLInputElement>(ofKind(this.selectors.hiddenRecipients, kind).join(','))];
    return distinct([
      ...this.chips(kind).map(ofChip),
      ...hidden.map((input) => person(input.value)),
    ].filter((who) => who !== null));
  }

  /** The recipients' chips of a kind, as far as the page shows any. */
  chips(kind: 'to' | 'cc' | 'bcc'): HTMLElement[] {
    return all(this.root, ofKind(this.selectors.chips, kind));
  }

  isSendButton(target: Element): boolean {
    const button = closest(target, this.selectors.send);
    return button !== null && this.root.contains(button) && !button.contains(this.body);
  }

  opensMoreSend(target: Element): boolean {
    const button = closest(target, this.selectors.moreSend);
    return button !== null && this.root.contains(button);
  }

  /**
   * Adds a blind copy as a person would type it.
   *
   * @returns whether it stands among the recipients now
   */
  addBcc(address: string): boolean {
    const has = () => this.people('bcc').some((who) => who.address.toLowerCase() === address.toLowerCase());
    if (has()) return true;
    const selectors = ofKind(this.selectors.recipientInput, 'bcc');
    if (!first(this.root, selectors)) first(this.root, this.selectors.showBcc)?.click();
    const input = first(this.root, selectors);
    if (!(input instanceof HTMLInputElement) && !(input instanceof HTMLTextAreaElement)) return false;
    input.focus();
    input.value = address;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13, bubbles: true, cancelable: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return has();
  }

  private from(): Person | null {
    const chosen = first(this.root, this.selectors.from);
    const named = chosen && (person(field(chosen)) ?? ofChip(chosen));
    return named ?? owner(this.selectors);
  }
}

/** Whose mailbox the page shows, by the label of the picture in its corner, or null. */
export function owner(selectors: Selectors): Person | null {
  const label = first(document, selectors.profile)?.getAttribute('aria-label') ?? document.title;
  const address = /[^\s<>()"']+@[^\s<>()"']+/.exec(label)?.[0];
  return address ? { address, name: '' } : null;
}

function ofChip(chip: HTMLElement): Person | null {
  const address = chip.getAttribute('email') ?? chip.getAttribute('data-hovercard-id') ?? '';
  const name = chip.getAttribute('data-name') ?? chip.getAttribute('name') ?? '';
  const read = person(address);
  return read && { address: read.address, name };
}

function field(element: HTMLElement | null): string {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : '';
}
