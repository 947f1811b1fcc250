/** What is kept in the mailbox and with a message, so that pane and handlers agree. The handlers read these by name as well. */
import type { AssociationRequest } from '../compose-kit/api-types.ts';

/** Per user, in Outlook's roaming settings: the handlers have neither an address of their own nor any other storage. */
export interface Settings {
  base: string;
  token: string;
}

/** Per message, in its session data and, for a draft that is opened again, in its custom properties. */
export interface Prepared {
  /** Of the outgoing e-mail; empty while nothing is prepared. */
  id: string;
  opens: boolean;
  clicks: boolean;
  log: boolean;
  records: AssociationRequest[];
  contacts: string[];
  /** Whether the server reads the mailbox, and so learns of the sending by itself. */
  mailbox: boolean;
  /** The address that was added as Bcc; empty for none. */
  bcc: string;
}

/** Name of the roaming setting with `Settings`. */
export const SETTINGS = 'posthorn';
/** Name of the roaming setting that says that handlers run here. */
export const EVENTS = 'posthorn-events';
/** Name of the item's data by which handlers say that they ran for it: roaming settings reach a pane that is open too late. */
export const HANDLED = 'posthorn-handled';
/** Name of the roaming setting that says that the server reads the user's mailbox. */
export const MAILBOX = 'posthorn-mailbox';
/** Name of the roaming setting with why the last mail's links were left alone. */
export const SENT_PLAIN = 'posthorn-sent-plain';
/** Name of the item's data with `Prepared`. */
export const PREPARED = 'posthorn';
/** Name of the item's data with the time at which a pane was last open. */
export const PANE = 'posthorn-pane';
/** The header by which the server knows the mail again; an id, nothing secret. */
export const HEADER = 'X-Posthorn-Id';
