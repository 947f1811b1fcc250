/** The server's words, with what may be null. openapi.ts, made from the server's own description, is held against them below. */
import type * as Described from './openapi.ts';

export interface CheckRequest {
  from?: string | null;
  to?: string[];
  cc?: string[];
  bcc?: string[];
  subject?: string;
}

export interface TrackState {
  allowed: boolean;
  on: boolean;
  opens: boolean;
  clicks: boolean;
  anonymous: boolean;
  reason: string | null;
  reasonCode: string | null;
}

export interface LogState {
  allowed: boolean;
  on: boolean;
  reason: string | null;
  visibility: string;
}

export interface ContactState {
  id: string;
  name: string;
  ownerId: string | null;
}

export interface RecipientState {
  address: string;
  name: string;
  contact: ContactState | null;
  eligible: boolean;
  reason: string | null;
  reasonCode: string | null;
  neverLog: boolean;
  neverTrack: boolean;
  openForecast: string;
}

export interface AssociationState {
  type: string;
  id: string;
  label: string;
  selected: boolean;
  why: string;
}

export interface NewContactState {
  address: string;
  selected: boolean;
}

export interface CheckResponse {
  track: TrackState;
  log: LogState;
  bccAddress: string | null;
  recipients: RecipientState[];
  associations: AssociationState[];
  newContacts: NewContactState[];
}

export interface TrackSwitches {
  opens: boolean;
  clicks: boolean;
}

export interface AssociationRequest {
  type: string;
  id: string;
}

export interface PrepareRequest extends CheckRequest {
  html?: string | null;
  text?: string | null;
  track?: TrackSwitches;
  log?: boolean;
  associations?: AssociationRequest[];
  createContacts?: string[];
  signedOrEncrypted?: boolean;
}

export interface Warning {
  code: string;
  message: string;
}

export interface PrepareResponse {
  id: string;
  html: string | null;
  text: string | null;
  pixelHtml: string;
  headers: { [name: string]: string };
  bcc: string | null;
  tracked: TrackSwitches;
  warnings: Warning[];
}

export interface SentRequest {
  messageId?: string | null;
  sentAt?: string | null;
}

export interface EngagementResource {
  id: string;
  kind: string;
  at: string;
  recipient: string | null;
  verdict: string;
  confidence: number;
  reasons: string[];
  counted: boolean;
  inferred: boolean;
  client: string;
  place: string | null;
  url?: string | null;
}

export interface EmailResource {
  id: string;
  subject: string;
  to: string[];
  cc: string[];
  sentAt: string | null;
  state: string;
  opens: number;
  clicks: number;
  lastEngagementAt: string | null;
  tracked: boolean;
  logged: boolean;
  shared: boolean;
  own: boolean;
  engagements?: EngagementResource[] | null;
}

export interface EmailList {
  items: EmailResource[];
  nextCursor: string | null;
}

export interface ContactResource {
  id: string;
  email: string;
  otherEmails: string[];
  firstName: string;
  lastName: string;
  companyId: string | null;
  ownerId: string | null;
  marketing: boolean;
  legalBasis: string | null;
  trackingConsent: string;
}

export interface ContactList {
  items: ContactResource[];
  nextCursor: string | null;
}

export interface AssociatedRecord {
  type: string;
  id: string;
  label: string;
}

export interface AssociatedList {
  items: AssociatedRecord[];
  nextCursor: string | null;
}

export interface TimelineMail {
  threadId: string;
  direction: string;
  ownerId: string;
  subject: string;
  from: string[];
  to: string[];
  snippet: string;
  attachments: number;
  visibility: string;
  automatic: boolean;
}

export interface TimelineLine {
  kind: string;
  id: string;
  at: string;
  pinned: boolean;
  email?: TimelineMail | null;
}

export interface TimelinePage {
  items: TimelineLine[];
  nextCursor: string | null;
}

export interface UploadResult {
  status?: number | null;
  detail?: string | null;
  id?: string | null;
  quarantined?: string | null;
}

export interface ExchangeRequest {
  code: string;
  verifier: string;
  name: string;
}

export interface NewToken {
  id: string;
  token: string;
  scopes: string[];
  expiresAt: string;
}

/** Holds when both have the same properties, and what we expect in them is what is described. */
type Agrees<Ours, Theirs> = [Ours] extends [Theirs]
  ? [keyof Ours] extends [keyof Theirs]
    ? [keyof Theirs] extends [keyof Ours]
      ? true
      : { missing: Exclude<keyof Theirs, keyof Ours> }
    : { unknown: Exclude<keyof Ours, keyof Theirs> }
  : { differs: Ours };

/** Doesn't compile when the API changed and the types above did not. */
export const agreed: [
  Agrees<CheckRequest, Described.CheckRequest>,
  Agrees<CheckResponse, Described.CheckResponse>,
  Agrees<TrackState, Described.TrackState>,
  Agrees<LogState, Described.LogState>,
  Agrees<RecipientState, Described.RecipientState>,
  Agrees<ContactState, Described.ContactState>,
  Agrees<AssociationState, Described.AssociationState>,
  Agrees<NewContactState, Described.NewContactState>,
  Agrees<PrepareRequest, Described.PrepareRequest>,
  Agrees<PrepareResponse, Described.PrepareResponse>,
  Agrees<TrackSwitches, Described.TrackSwitches>,
  Agrees<TrackSwitches, Described.TrackChoice>,
  Agrees<AssociationRequest, Described.AssociationRequest>,
  Agrees<Warning, Described.Warning>,
  Agrees<SentRequest, Described.SentRequest>,
  Agrees<EmailList, Described.EmailList>,
  Agrees<EmailResource, Described.EmailResource>,
  Agrees<EngagementResource, Described.EngagementResource>,
  Agrees<ContactResource, Described.ContactResource>,
  Agrees<ContactList, Described.RecordListContactResource>,
  Agrees<AssociatedRecord, Described.AssociatedRecord>,
  Agrees<AssociatedList, Described.RecordListAssociatedRecord>,
  Agrees<TimelinePage, Described.TimelineResource>,
  Agrees<TimelineLine, Described.Line>,
  Agrees<TimelineMail, Described.Mail>,
  Agrees<UploadResult, Described.UploadResult>,
  Agrees<ExchangeRequest, Described.ExchangeRequest>,
  Agrees<NewToken, Described.NewToken>,
] = [true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true];
