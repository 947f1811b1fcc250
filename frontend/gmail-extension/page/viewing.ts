import { call } from '../calls.ts';

/** The sender still looks, as far as the server is concerned, for this long after it was told. */
const AGAIN_MS = 60_000;
const MOST = 200;

/** Tells the server when the page shows mail that the user sent, so that whatever loads then is no open (T17). */
export class Viewing {
  private key: string | null = null;
  private readonly told = new Map<string, number>();

  /** Learns whose mail is own mail. */
  async learn(): Promise<void> {
    this.key = (await call('session', {}).catch(() => null))?.user?.senderKey ?? null;
    this.told.clear();
    this.look();
  }

  look(): void {
    if (this.key === null) return;
    const now = Date.now();
    const fresh = this.pixels(this.key).filter((url) => now - (this.told.get(url) ?? 0) > AGAIN_MS).slice(0, MOST);
    if (fresh.length === 0) return;
    for (const url of fresh) this.told.set(url, now);
    const body = JSON.stringify({ urls: fresh });
    void call('api', { method: 'POST', path: '/api/v1/compose/viewing', body }).catch(() => null);
  }

  /** Own pixels in mail that is being read, whether Gmail's proxy shows them or not. */
  private pixels(key: string): string[] {
    const images = document.querySelectorAll<HTMLImageElement>(`img[src*="/o/${CSS.escape(key)}/"]`);
    const read = [...images].filter((image) => !image.closest('[contenteditable="true"]'));
    return [...new Set(read.map((image) => (image.getAttribute('src') ?? '').slice(-300)))];
  }
}
