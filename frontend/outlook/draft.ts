/** The message that is being written, as the server wants to know it. */
import type { CheckRequest } from '../compose-kit/api-types.ts';
import { askOr, has, headerText } from './office.ts';
import type { ComposeItem } from './office.ts';

export interface Draft {
  head: CheckRequest;
  plainText: boolean;
  /** S/MIME: the body must not be touched. */
  protectedMail: boolean;
}

/** @param without an address of ours that is no recipient; empty for none */
export async function draftOf(item: ComposeItem, without: string): Promise<Draft> {
  const addresses = async (field: Office.Recipients): Promise<string[]> =>
    (await askOr<Office.EmailAddressDetails[]>([], (callback) => field.getAsync(callback)))
      .filter((address) => address.emailAddress !== '' && address.emailAddress !== without)
      .map(headerText);
  const [to, cc, bcc, subject, from, type] = await Promise.all([
    addresses(item.to),
    addresses(item.cc),
    addresses(item.bcc),
    askOr<string>('', (callback) => item.subject.getAsync(callback)),
    sender(item),
    askOr<string>('html', (callback) => item.body.getTypeAsync(callback as never)),
  ]);
  return {
    head: { from, to, cc, bcc, subject },
    plainText: String(type).toLowerCase() === 'text',
    protectedMail: /smime/i.test(String((item as unknown as { itemClass?: string }).itemClass ?? '')),
  };
}

/** Who it is from: a shared mailbox's or another of the user's addresses, where that is chosen. */
async function sender(item: ComposeItem): Promise<string | null> {
  if (!has('1.7')) {
    return null;
  }
  const from = await askOr<Office.EmailAddressDetails | null>(null, (callback) => item.from.getAsync(callback));
  return from === null || !from.emailAddress ? null : headerText(from);
}
