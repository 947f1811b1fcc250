import type { NewToken } from '../../compose-kit/api-types.ts';
import { ApiClient } from '../../compose-kit/client.ts';
import type { Session } from '../calls.ts';
import { current, keep, server } from './session.ts';

const CLIENT = 'gmail';
/** How the token is called in the user's list of tokens. */
const NAME = 'Gmail (Chrome)';

interface Attempt {
  readonly verifier: string;
  readonly state: string;
}

/** Signs in by our own page: Chrome opens it and hands its one-time code over (C6). */
export async function signIn(): Promise<Session> {
  const attempt = await begin();
  const landed = await chrome.identity.launchWebAuthFlow({ url: await page(attempt), interactive: true });
  const answer = new URL(landed ?? server()).searchParams;
  const code = answer.get('code');
  if (!code || answer.get('state') !== attempt.state) throw new Error('No code came back.');
  return exchange(code, attempt);
}

/** For whom that window does not work: the same page in a tab; its code is typed in. */
export async function openPage(): Promise<null> {
  await chrome.tabs.create({ url: await page(await begin()) });
  return null;
}

/** Signs in by a code that the user typed. */
export async function signInByCode(code: string): Promise<Session> {
  const { attempt } = await chrome.storage.local.get('attempt');
  if (!attempt) throw new Error('Open the sign-in page first.');
  return exchange(code.trim(), attempt as Attempt);
}

async function exchange(code: string, attempt: Attempt): Promise<Session> {
  const issued = await new ApiClient(server(), null).exchange({ code, verifier: attempt.verifier, name: NAME });
  await chrome.storage.local.remove('attempt');
  return enter(issued);
}

/** Keeps the token, and whose it is. */
async function enter({ token, id }: NewToken): Promise<Session> {
  const user = await new ApiClient(server(), token).get<NonNullable<Session['user']>>('/me');
  await keep({ token, tokenId: id, user: { email: user.email, name: user.name, senderKey: user.senderKey } });
  return current();
}

async function begin(): Promise<Attempt> {
  const attempt = { verifier: random(32), state: random(16) };
  await chrome.storage.local.set({ attempt });
  return attempt;
}

/** The server hands its code only to extensions that it knows; for others it is shown, to be typed. */
async function page(attempt: Attempt): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(attempt.verifier));
  const query = new URLSearchParams({
    client: CLIENT,
    challenge: base64url(new Uint8Array(digest)),
    state: attempt.state,
    extension: chrome.runtime.id,
  });
  return `${server()}/clients/sign-in?${query}`;
}

function random(bytes: number): string {
  return base64url(crypto.getRandomValues(new Uint8Array(bytes)));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
