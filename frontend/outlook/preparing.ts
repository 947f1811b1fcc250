/** Prepares the mail at the server and puts into the draft what sending needs: pixel, header, and Bcc where no mailbox is connected. */
import type { PrepareResponse, Warning } from '../compose-kit/api-types.ts';
import type { ApiClient } from '../compose-kit/client.ts';
import { chosenContacts, chosenRecords, on } from '../compose-kit/state.ts';
import type { ComposeState } from '../compose-kit/state.ts';
import type { Draft } from './draft.ts';
import { keep, setHeader } from './mailbox-storage.ts';
import { ask, has } from './office.ts';
import type { ComposeItem } from './office.ts';
import type { Prepared } from './stored.ts';

/** More than this Outlook doesn't take at the end of a mail. */
const LONGEST_APPENDED = 5_000;

/** What the writer wants of this mail. */
export function wanted(state: ComposeState, mailbox: boolean): Prepared {
  return {
    id: '',
    opens: on(state, 'opens'),
    clicks: on(state, 'clicks'),
    log: on(state, 'log'),
    records: chosenRecords(state),
    contacts: chosenContacts(state),
    mailbox,
    bcc: '',
  };
}

export interface Outcome {
  prepared: Prepared;
  warnings: Warning[];
}

/** @param before what was prepared for this draft earlier, or null: it is put away once there is another */
export async function prepare(
  client: ApiClient,
  item: ComposeItem,
  draft: Draft,
  want: Prepared,
  before: Prepared | null,
): Promise<Outcome> {
  if (!want.opens && !want.clicks && !want.log) {
    await apply(item, want, null, before);
    await putAway(client, before);
    return { prepared: want, warnings: [] };
  }
  const answer = await client.prepare({
    ...draft.head,
    track: { opens: want.opens, clicks: want.clicks },
    log: want.log,
    associations: want.records,
    createContacts: want.contacts,
    signedOrEncrypted: draft.protectedMail,
  });
  const prepared = { ...want, id: answer.id, bcc: want.mailbox ? '' : (answer.bcc ?? '') };
  const refused = await apply(item, prepared, answer, before);
  await putAway(client, before);
  // Without the body there are no links yet: whether any can be tracked shows at sending.
  return { prepared, warnings: [...answer.warnings.filter((warning) => warning.code !== 'no-links'), ...refused] };
}

async function apply(
  item: ComposeItem,
  prepared: Prepared,
  answer: PrepareResponse | null,
  before: Prepared | null,
): Promise<Warning[]> {
  const warnings: Warning[] = [];
  await append(item, answer?.pixelHtml ?? '', before).catch((fault: Error) =>
    warnings.push({ code: 'outlook-pixel', message: fault.message }),
  );
  await setHeader(item, prepared.id).catch((fault: Error) =>
    warnings.push({ code: 'outlook-header', message: fault.message }),
  );
  await copyTo(item, prepared.bcc, before?.bcc ?? '').catch((fault: Error) =>
    warnings.push({ code: 'outlook-bcc', message: fault.message }),
  );
  await keep(item, prepared);
  return warnings;
}

/** The pixel goes in when the mail is sent, so it never loads in the writer's window. */
async function append(item: ComposeItem, pixelHtml: string, before: Prepared | null): Promise<void> {
  if (pixelHtml === '' && before?.opens !== true) {
    return;
  }
  if (!has('1.9')) {
    throw new Error('This version of Outlook can’t add the pixel.');
  }
  if (pixelHtml.length > LONGEST_APPENDED) {
    throw new Error('The pixel is too long.');
  }
  await ask<void>((callback) =>
    item.body.appendOnSendAsync(
      pixelHtml === '' ? (null as unknown as string) : pixelHtml,
      { coercionType: Office.CoercionType.Html },
      callback,
    ),
  );
}

async function copyTo(item: ComposeItem, address: string, earlier: string): Promise<void> {
  if (address === earlier) {
    return;
  }
  if (earlier !== '') {
    const others = (await ask<Office.EmailAddressDetails[]>((callback) => item.bcc.getAsync(callback))).filter(
      (recipient) => recipient.emailAddress !== earlier,
    );
    await ask<void>((callback) => item.bcc.setAsync(others, callback));
  }
  if (address !== '') {
    await ask<void>((callback) => item.bcc.addAsync([address], callback));
  }
}

async function putAway(client: ApiClient, before: Prepared | null): Promise<void> {
  if (before !== null && before.id !== '') {
    await client.cancel(before.id).catch(() => undefined);
  }
}

