import type { Session } from '../calls.ts';

interface Stored {
  readonly token: string;
  /** The token's number in the user's list, to revoke it by. */
  readonly tokenId: string;
  readonly user: NonNullable<Session['user']>;
}

/** The server that this build of the extension is for. */
export function server(): string {
  return (chrome.runtime.getManifest().homepage_url ?? '').replace(/\/+$/, '');
}

/** The token and whose it is, kept in the extension's own storage until signing out. */
export async function stored(): Promise<Stored | null> {
  const { session } = await chrome.storage.local.get('session');
  return (session as Stored | undefined) ?? null;
}

export async function keep(session: Stored): Promise<void> {
  await chrome.storage.local.set({ session, ended: false });
}

/** @param ended whether the server ended it, and not the user */
export async function forget(ended: boolean): Promise<void> {
  await chrome.storage.local.remove(['session', 'traces', 'outbox', 'told']);
  await chrome.storage.local.set({ ended });
}

export async function current(): Promise<Session> {
  const [session, { ended }] = await Promise.all([stored(), chrome.storage.local.get('ended')]);
  return { server: server(), user: session?.user ?? null, ended: session === null && ended === true };
}
