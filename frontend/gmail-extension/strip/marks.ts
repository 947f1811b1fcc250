import type { RecipientState } from '../../compose-kit/api-types.ts';
import type { ComposeWindow } from '../page/compose-window.ts';
import { words } from '../words/words.ts';

const MARK = 'data-posthorn-known';

/** Marks the chips of people who are contacts. Only an attribute is set: what it looks like is said in page.css. */
export function markKnown(compose: ComposeWindow, recipients: readonly RecipientState[]): void {
  const known = new Map(recipients.map((one) => [one.address.toLowerCase(), one.contact?.name ?? null]));
  for (const kind of ['to', 'cc', 'bcc'] as const) {
    for (const chip of compose.chips(kind)) {
      const address = chip.getAttribute('email') ?? chip.getAttribute('data-hovercard-id') ?? '';
      const name = known.get(address.toLowerCase()) ?? null;
      if (name === null) {
        chip.removeAttribute(MARK);
      } else if (chip.getAttribute(MARK) !== name) {
        chip.setAttribute(MARK, name);
        chip.title = words.strip.known(name);
      }
    }
  }
}
