/**
 * How Gmail's page is read: data, so that a change of Gmail's is a change of a line here. The first of each list that finds
 * something counts. What the page says to assistive technology and its forms' names come first, class names last.
 */
export interface Selectors {
  /** Where the text of a mail that is being written stands. What the first finds is surely one; the page also has a chat. */
  readonly body: readonly string[];
  /** The buttons that send it, whatever else they do. */
  readonly send: readonly string[];
  /** What opens the menu of other ways to send. */
  readonly moreSend: readonly string[];
  /** The line in that menu, which stands outside of the compose window. */
  readonly scheduleSend: readonly string[];
  readonly subject: readonly string[];
  readonly from: readonly string[];
  /** Where the recipients of a kind are, as chips or as fields; `{kind}` is to, cc or bcc. */
  readonly chips: readonly string[];
  readonly hiddenRecipients: readonly string[];
  readonly recipientInput: readonly string[];
  readonly recipientArea: readonly string[];
  /** What shows the field for blind copies. */
  readonly showBcc: readonly string[];
  /** In the note that a mail was sent: takes it back. */
  readonly undo: readonly string[];
  /** In the note that a mail was sent: shows it. */
  readonly viewSent: readonly string[];
  /** A mail that is being read. */
  readonly message: readonly string[];
  /** Says whose mailbox this is, somewhere in its label. */
  readonly profile: readonly string[];
}

export const GMAIL: Selectors = {
  body: [
    '[g_editable="true"][contenteditable="true"]',
    '[role="textbox"][contenteditable="true"][aria-multiline="true"]',
    'textarea[g_editable="true"]',
  ],
  send: [
    '[role="button"][data-tooltip*="Enter"]',
    '[role="button"][data-tooltip*="⌘"]',
    '[role="button"].aoO',
    'button[type="submit"][aria-label]',
  ],
  moreSend: ['[role="button"][aria-haspopup="true"].hG', '.hG'],
  scheduleSend: ['[selector="scheduledSend"]'],
  subject: ['input[name="subjectbox"]', 'input[name="subject"]'],
  from: ['input[name="from"]', '[name="from"] [email]'],
  chips: [
    '[name="{kind}"] [role="option"][data-hovercard-id]',
    '[name="{kind}"] [email]',
    '.vR:has(input[name="{kind}"]) [email]',
  ],
  hiddenRecipients: ['input[type="hidden"][name="{kind}"]'],
  recipientInput: ['[name="{kind}"] input', 'textarea[name="{kind}"]', 'input[type="text"][name="{kind}"]'],
  recipientArea: ['[name="to"]'],
  showBcc: ['[role="link"].pB', '[data-tooltip*="B)"][role="link"]'],
  undo: ['#link_undo'],
  viewSent: ['#link_vsm'],
  message: ['[data-message-id]', '[data-legacy-message-id]', '.adn'],
  profile: ['a[aria-label*="@"]'],
};

/** The first element that one of the selectors finds, or null. */
export function first(root: ParentNode, selectors: readonly string[]): HTMLElement | null {
  for (const selector of selectors) {
    const found = root.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return null;
}

/** All that the first selector finds which finds anything. */
export function all(root: ParentNode, selectors: readonly string[]): HTMLElement[] {
  for (const selector of selectors) {
    const found = [...root.querySelectorAll<HTMLElement>(selector)];
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether, or in which of its ancestors, the element is one of those meant. */
export function closest(element: Element, selectors: readonly string[]): HTMLElement | null {
  return element.closest<HTMLElement>(selectors.join(','));
}

/** The selectors for recipients of one kind. */
export function ofKind(selectors: readonly string[], kind: 'to' | 'cc' | 'bcc'): string[] {
  return selectors.map((selector) => selector.replaceAll('{kind}', kind));
}
