/** Reads and writes what is kept in the mailbox and with the message. */
import { ask, askOr, has } from './office.ts';
import type { ComposeItem } from './office.ts';
import { EVENTS, HANDLED, HEADER, MAILBOX, PANE, PREPARED, SENT_PLAIN, SETTINGS } from './stored.ts';
import type { Prepared, Settings } from './stored.ts';

/** The token of this add-in, or null before sign-in. Belongs to one server: another's is none. */
export function token(): string | null {
  const settings = Office.context.roamingSettings.get(SETTINGS) as Settings | undefined;
  return settings !== undefined && settings !== null && settings.base === location.origin ? settings.token : null;
}

export function keepToken(given: string | null): Promise<void> {
  if (given === null) {
    Office.context.roamingSettings.remove(SETTINGS);
  } else {
    const settings: Settings = { base: location.origin, token: given };
    Office.context.roamingSettings.set(SETTINGS, settings);
  }
  return askOr<void>(undefined, (callback) => Office.context.roamingSettings.saveAsync(callback));
}

/** Whether handlers of ours were ever seen to run here: they do where an administrator deployed the add-in. */
export async function eventsRun(item: ComposeItem): Promise<boolean> {
  if (!has('1.12')) {
    return false;
  }
  return (
    Office.context.roamingSettings.get(EVENTS) === true ||
    (await askOr<string>('', (callback) => item.sessionData.getAsync(HANDLED, callback))) === '1'
  );
}

/** Lets the handlers know, who can't ask for everything, whether the server reads the mailbox. */
export function keepMailbox(connected: boolean): void {
  if (Office.context.roamingSettings.get(MAILBOX) !== connected) {
    Office.context.roamingSettings.set(MAILBOX, connected);
    Office.context.roamingSettings.saveAsync(() => undefined);
  }
}

/** Why the last mail was sent without link tracking, once; null where there is nothing to tell. */
export function sentPlain(): string | null {
  const reason = Office.context.roamingSettings.get(SENT_PLAIN) as string | undefined;
  if (reason === undefined || reason === null) {
    return null;
  }
  Office.context.roamingSettings.remove(SENT_PLAIN);
  Office.context.roamingSettings.saveAsync(() => undefined);
  return reason;
}

/** Keeps with the message what was prepared: for the handlers, and for a draft that is opened again. */
export async function keep(item: ComposeItem, prepared: Prepared): Promise<void> {
  const text = JSON.stringify(prepared);
  if (has('1.11')) {
    await askOr<void>(undefined, (callback) => item.sessionData.setAsync(PREPARED, text, callback));
  }
  const properties = await askOr<Office.CustomProperties | null>(null, (callback) => item.loadCustomPropertiesAsync(callback));
  if (properties !== null) {
    properties.set(PREPARED, text);
    await askOr<void>(undefined, (callback) => properties.saveAsync(callback as never));
  }
}

/** What was prepared for the message earlier, or null. */
export async function kept(item: ComposeItem): Promise<Prepared | null> {
  const inSession = has('1.11')
    ? await askOr<string>('', (callback) => item.sessionData.getAsync(PREPARED, callback))
    : '';
  if (inSession !== '' && inSession !== null) {
    return parsed(inSession);
  }
  const properties = await askOr<Office.CustomProperties | null>(null, (callback) => item.loadCustomPropertiesAsync(callback));
  return parsed((properties?.get(PREPARED) as string | undefined) ?? '');
}

/** Tells the handlers that a pane looks after the message. */
export function paneIsOpen(item: ComposeItem): void {
  if (has('1.11')) {
    item.sessionData.setAsync(PANE, String(Date.now()), () => undefined);
  }
}

/** Puts the id into the mail's header, or takes it out. */
export async function setHeader(item: ComposeItem, id: string): Promise<void> {
  if (!has('1.8')) {
    return;
  }
  if (id === '') {
    await askOr<void>(undefined, (callback) => item.internetHeaders.removeAsync([HEADER], callback));
  } else {
    await ask<void>((callback) => item.internetHeaders.setAsync({ [HEADER]: id }, callback));
  }
}

/** The id in the header of a draft that is opened again; empty for none. */
export async function headerOf(item: ComposeItem): Promise<string> {
  if (!has('1.8')) {
    return '';
  }
  const headers = await askOr<Office.InternetHeaders | null>(null, (callback) =>
    item.internetHeaders.getAsync([HEADER], callback as never),
  );
  return (headers as unknown as { [name: string]: string } | null)?.[HEADER] ?? '';
}

function parsed(text: string): Prepared | null {
  try {
    const prepared = JSON.parse(text) as Prepared;
    return typeof prepared.id === 'string' && Array.isArray(prepared.records) ? prepared : null;
  } catch {
    return null;
  }
}
