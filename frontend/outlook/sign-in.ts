/** Signing in: our own page in a dialog gives a one-time code, which is worth something to this pane only (C6). */
import { ApiClient } from '../compose-kit/client.ts';

interface Attempt {
  verifier: string;
  state: string;
}

export class SigningIn {
  private attempt: Attempt | null = null;
  private readonly base: string;
  private readonly signedIn: (token: string) => void;
  private readonly refused: () => void;

  constructor(base: string, signedIn: (token: string) => void, refused: () => void) {
    this.base = base;
    this.signedIn = signedIn;
    this.refused = refused;
  }

  async open(): Promise<void> {
    const attempt = { verifier: random(), state: random() };
    this.attempt = attempt;
    const query = new URLSearchParams({ client: 'outlook', challenge: await challenge(attempt.verifier), state: attempt.state });
    const url = `${this.base}/clients/sign-in?${query}`;
    Office.context.ui.displayDialogAsync(url, { height: 70, width: 35, promptBeforeOpen: false }, (result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) {
        this.listen(result.value);
      } else {
        window.open(url, '_blank');
      }
    });
  }

  /** The code as the user typed it, or as the dialog handed it over. */
  async use(code: string): Promise<void> {
    if (this.attempt === null || code.trim() === '') {
      this.refused();
      return;
    }
    try {
      const name = `Outlook, ${Office.context.mailbox.userProfile.emailAddress}`;
      const answer = await new ApiClient(this.base, null).exchange({ code, verifier: this.attempt.verifier, name });
      this.attempt = null;
      this.signedIn(answer.token);
    } catch {
      this.refused();
    }
  }

  private listen(dialog: Office.Dialog): void {
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, (received) => {
      dialog.close();
      const message = parsed('message' in received ? received.message : '');
      if (message !== null && message.state === this.attempt?.state) {
        void this.use(message.code);
      }
    });
  }
}

function parsed(text: string): { code: string; state: string } | null {
  try {
    const message = JSON.parse(text) as { code?: unknown; state?: unknown };
    return typeof message.code === 'string' && typeof message.state === 'string'
      ? { code: message.code, state: message.state }
      : null;
  } catch {
    return null;
  }
}

function random(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)));
}

async function challenge(verifier: string): Promise<string> {
  return base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}
