/** Made from /api/v1/openapi.json by a test of the server; says nothing of null. */

export interface AssociatedRecord {
  id?: string | null;
  label?: string | null;
  type?: string | null;
}

export interface AssociationRequest {
  id?: string | null;
  type?: string | null;
}

export interface AssociationState {
  id?: string | null;
  label?: string | null;
  selected?: boolean | null;
  type?: string | null;
  why?: string | null;
}

export interface CheckRequest {
  bcc?: string[] | null;
  cc?: string[] | null;
  from?: string | null;
  subject?: string | null;
  to?: string[] | null;
}

export interface CheckResponse {
  associations?: AssociationState[] | null;
  bccAddress?: string | null;
  log?: LogState | null;
  newContacts?: NewContactState[] | null;
  recipients?: RecipientState[] | null;
  track?: TrackState | null;
}

export interface ContactResource {
  companyId?: string | null;
  email?: string | null;
  firstName?: string | null;
  id?: string | null;
  lastName?: string | null;
  legalBasis?: string | null;
  marketing?: boolean | null;
  otherEmails?: string[] | null;
  ownerId?: string | null;
  trackingConsent?: string | null;
}

export interface ContactState {
  id?: string | null;
  name?: string | null;
  ownerId?: string | null;
}

export interface EmailList {
  items?: EmailResource[] | null;
  nextCursor?: string | null;
}

export interface EmailResource {
  cc?: string[] | null;
  clicks?: number | null;
  engagements?: EngagementResource[] | null;
  id?: string | null;
  lastEngagementAt?: string | null;
  logged?: boolean | null;
  opens?: number | null;
  own?: boolean | null;
  sentAt?: string | null;
  shared?: boolean | null;
  state?: string | null;
  subject?: string | null;
  to?: string[] | null;
  tracked?: boolean | null;
}

export interface EngagementResource {
  at?: string | null;
  client?: string | null;
  confidence?: number | null;
  counted?: boolean | null;
  id?: string | null;
  inferred?: boolean | null;
  kind?: string | null;
  place?: string | null;
  reasons?: string[] | null;
  recipient?: string | null;
  url?: string | null;
  verdict?: string | null;
}

export interface ExchangeRequest {
  code?: string | null;
  name?: string | null;
  verifier?: string | null;
}

export interface Line {
  at?: string | null;
  email?: Mail | null;
  id?: string | null;
  kind?: string | null;
  pinned?: boolean | null;
}

export interface LogState {
  allowed?: boolean | null;
  on?: boolean | null;
  reason?: string | null;
  visibility?: string | null;
}

export interface Mail {
  attachments?: number | null;
  automatic?: boolean | null;
  direction?: string | null;
  from?: string[] | null;
  ownerId?: string | null;
  snippet?: string | null;
  subject?: string | null;
  threadId?: string | null;
  to?: string[] | null;
  visibility?: string | null;
}

export interface NewContactState {
  address?: string | null;
  selected?: boolean | null;
}

export interface NewToken {
  expiresAt?: string | null;
  id?: string | null;
  scopes?: string[] | null;
  token?: string | null;
}

export interface PrepareRequest {
  associations?: AssociationRequest[] | null;
  bcc?: string[] | null;
  cc?: string[] | null;
  createContacts?: string[] | null;
  from?: string | null;
  html?: string | null;
  log?: boolean | null;
  signedOrEncrypted?: boolean | null;
  subject?: string | null;
  text?: string | null;
  to?: string[] | null;
  track?: TrackSwitches | null;
}

export interface PrepareResponse {
  bcc?: string | null;
  headers?: { [name: string]: string } | null;
  html?: string | null;
  id?: string | null;
  pixelHtml?: string | null;
  text?: string | null;
  tracked?: TrackChoice | null;
  warnings?: Warning[] | null;
}

export interface RecipientState {
  address?: string | null;
  contact?: ContactState | null;
  eligible?: boolean | null;
  name?: string | null;
  neverLog?: boolean | null;
  neverTrack?: boolean | null;
  openForecast?: string | null;
  reason?: string | null;
  reasonCode?: string | null;
}

export interface RecordListAssociatedRecord {
  items?: AssociatedRecord[] | null;
  nextCursor?: string | null;
}

export interface RecordListContactResource {
  items?: ContactResource[] | null;
  nextCursor?: string | null;
}

export interface SentRequest {
  messageId?: string | null;
  sentAt?: string | null;
}

export interface TimelineResource {
  items?: Line[] | null;
  nextCursor?: string | null;
}

export interface TrackChoice {
  clicks?: boolean | null;
  opens?: boolean | null;
}

export interface TrackState {
  allowed?: boolean | null;
  anonymous?: boolean | null;
  clicks?: boolean | null;
  on?: boolean | null;
  opens?: boolean | null;
  reason?: string | null;
  reasonCode?: string | null;
}

export interface TrackSwitches {
  clicks?: boolean | null;
  opens?: boolean | null;
}

export interface UploadResult {
  detail?: string | null;
  id?: string | null;
  quarantined?: string | null;
  status?: number | null;
}

export interface Warning {
  code?: string | null;
  message?: string | null;
}
