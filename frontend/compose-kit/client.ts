/** The server's API, as far as clients of mail need it. */
import type {
  AssociatedList,
  CheckRequest,
  CheckResponse,
  ContactList,
  EmailList,
  EmailResource,
  ExchangeRequest,
  NewToken,
  PrepareRequest,
  PrepareResponse,
  SentRequest,
  TimelinePage,
  UploadResult,
} from './api-types.ts';

/** Why a request came to nothing: no valid token, no network or answer in time, the request itself, or the server. */
export type ApiProblem = 'signed-out' | 'offline' | 'refused' | 'failed';

export class ApiError extends Error {
  readonly problem: ApiProblem;
  readonly status: number;

  constructor(problem: ApiProblem, status: number, message: string) {
    super(message);
    this.problem = problem;
    this.status = status;
  }
}

const TIME_LIMIT = 15_000;

export class ApiClient {
  private readonly base: string;
  private readonly token: string | null;
  private readonly fetching: typeof fetch;

  /**
   * @param base the server's address without a slash at its end
   * @param token null before sign-in
   */
  constructor(base: string, token: string | null, fetching: typeof fetch = (...request) => fetch(...request)) {
    this.base = base;
    this.token = token;
    this.fetching = fetching;
  }

  check(request: CheckRequest): Promise<CheckResponse> {
    return this.post('/compose/check', request);
  }

  prepare(request: PrepareRequest): Promise<PrepareResponse> {
    return this.post('/compose/prepare', request);
  }

  sent(id: string, request: SentRequest = {}): Promise<void> {
    return this.post(`/compose/${encodeURIComponent(id)}/sent`, request);
  }

  cancel(id: string): Promise<void> {
    return this.post(`/compose/${encodeURIComponent(id)}/cancel`, {});
  }

  viewing(id: string): Promise<void> {
    return this.post(`/compose/${encodeURIComponent(id)}/viewing`, {});
  }

  email(id: string): Promise<EmailResource> {
    return this.get(`/emails/${encodeURIComponent(id)}`);
  }

  emails(query: { [name: string]: string }): Promise<EmailList> {
    return this.get(`/emails?${new URLSearchParams(query)}`);
  }

  contactsOf(address: string): Promise<ContactList> {
    return this.get(`/contacts?email=${encodeURIComponent(address)}`);
  }

  associations(type: string, id: string): Promise<AssociatedList> {
    return this.get(`/${encodeURIComponent(type)}/${encodeURIComponent(id)}/associations`);
  }

  timeline(type: string, id: string, limit: number): Promise<TimelinePage> {
    return this.get(`/${encodeURIComponent(type)}/${encodeURIComponent(id)}/timeline?limit=${limit}`);
  }

  /** Logs a mail, given as its MIME. */
  upload(mail: Blob): Promise<UploadResult> {
    return this.call('POST', '/logged-emails', mail, 'message/rfc822');
  }

  exchange(request: ExchangeRequest): Promise<NewToken> {
    return this.post('/tokens/exchange', request);
  }

  /** Whether the server reads a mailbox of the user's, and so learns by itself what was sent. */
  async mailboxConnected(): Promise<boolean> {
    try {
      const mailboxes = await this.get<{ items: { state: string }[] }>('/me/mailboxes');
      return mailboxes.items.some((mailbox) => mailbox.state === 'connected');
    } catch (fault) {
      if (fault instanceof ApiError && fault.problem === 'refused') {
        return false;
      }
      throw fault;
    }
  }

  /** Any other answer, such as one that only some servers give. */
  get<T>(path: string): Promise<T> {
    return this.call('GET', path, null, null);
  }

  private post<T>(path: string, body: unknown): Promise<T> {
    return this.call('POST', path, JSON.stringify(body), 'application/json');
  }

  /** Any other request. */
  async call<T>(method: string, path: string, body: BodyInit | null, type: string | null): Promise<T> {
    const headers: { [name: string]: string } = { Accept: 'application/json' };
    if (type !== null) {
      headers['Content-Type'] = type;
    }
    if (this.token !== null) {
      headers['Authorization'] = `Bearer ${this.token}`;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), TIME_LIMIT);
    let answer: Response;
    try {
      answer = await this.fetching(`${this.base}/api/v1${path}`, {
        method,
        headers,
        body,
        credentials: 'omit',
        cache: 'no-store',
        signal: stop.signal,
      });
    } catch {
      throw new ApiError('offline', 0, 'The server can\'t be reached.');
    } finally {
      clearTimeout(timer);
    }
    return read<T>(answer);
  }
}

async function read<T>(answer: Response): Promise<T> {
  const text = await answer.text().catch(() => '');
  if (answer.ok) {
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
  throw new ApiError(problemOf(answer.status), answer.status, detailOf(text));
}

function problemOf(status: number): ApiProblem {
  return status === 401 ? 'signed-out' : status < 500 ? 'refused' : 'failed';
}

/** The sentence in a problem detail (RFC 9457), with what is wrong with each field. */
function detailOf(text: string): string {
  try {
    const problem = JSON.parse(text) as { detail?: string; errors?: { field: string; message: string }[] };
    const fields = (problem.errors ?? []).map((error) => `${error.field} ${error.message}`).join('; ');
    return [problem.detail ?? '', fields].filter((part) => part !== '').join(' ');
  } catch {
    return '';
  }
}
