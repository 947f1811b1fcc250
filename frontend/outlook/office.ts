/** Office's callbacks as promises, each with a time limit, and each only where this Outlook has it. */

type Callback<T> = (result: Office.AsyncResult<T>) => void;

const LIMIT = 5_000;

/** Asks Office and waits at most five seconds; rejects with what it says. */
export function ask<T>(work: (callback: Callback<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Outlook did not answer.')), LIMIT);
    const answered: Callback<T> = (result) => {
      clearTimeout(timer);
      if (result.status === Office.AsyncResultStatus.Succeeded) {
        resolve(result.value);
      } else {
        reject(new Error(result.error.message));
      }
    };
    try {
      work(answered);
    } catch (fault) {
      // office.js refuses some arguments at once instead of calling back.
      clearTimeout(timer);
      reject(fault instanceof Error ? fault : new Error(String(fault)));
    }
  });
}

/** The same, with something else where Outlook has no answer. */
export function askOr<T>(otherwise: T, work: (callback: Callback<T>) => void): Promise<T> {
  return ask(work).catch(() => otherwise);
}

/** Whether this Outlook has a version of the mailbox API. */
export function has(version: string): boolean {
  return Office.context.requirements.isSetSupported('Mailbox', version);
}

export type ComposeItem = Office.MessageCompose;
export type ReadItem = Office.MessageRead;

/** The message that is being written, or null. */
export function composed(): ComposeItem | null {
  const item = Office.context.mailbox.item as unknown as ComposeItem | null;
  return item !== null && item !== undefined && typeof item.subject === 'object' ? item : null;
}

/** The message that is being read, or null. */
export function read(): ReadItem | null {
  const item = Office.context.mailbox.item as unknown as ReadItem | null;
  return item !== null && item !== undefined && typeof item.subject === 'string' ? item : null;
}

/** An address as it stands in a header. */
export function headerText(address: { displayName?: string; emailAddress: string }): string {
  const name = (address.displayName ?? '').replace(/[\r\n]+/g, ' ').trim();
  return name === '' || name === address.emailAddress
    ? address.emailAddress
    : `"${name.replace(/["\\]/g, '\\$&')}" <${address.emailAddress}>`;
}

/** Opens an address of ours beside Outlook. */
export function openOutside(url: string): void {
  if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) {
    Office.context.ui.openBrowserWindow(url);
  } else {
    window.open(url, '_blank', 'noopener');
  }
}
