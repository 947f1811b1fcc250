import { ApiClient, ApiError } from '../../compose-kit/client.ts';
import type { Answered, Calls } from '../calls.ts';
import { forget, server, stored } from './session.ts';

const OF_THE_API = /^\/api\/v1\/[^\s#\\]*$/;
const PATIENCE_MS = 10_000;

/**
 * Does something as the signed-in user.
 *
 * @throws ApiError `signed-out` too when nobody is
 */
export async function asUser<T>(work: (api: ApiClient) => Promise<T>): Promise<T> {
  const session = await stored();
  if (!session) throw new ApiError('signed-out', 401, '');
  try {
    return await work(new ApiClient(server(), session.token));
  } catch (fault) {
    if (fault instanceof ApiError && fault.problem === 'signed-out') await forget(true);
    throw fault;
  }
}

/** Passes a request of another part of the extension on to the API, and to nothing else. */
export async function relay({ method, path, body }: Calls['api']['ask']): Promise<Answered> {
  const session = await stored();
  if (!session) return { status: 401, text: '' };
  if (!OF_THE_API.test(path)) return { status: 404, text: '' };
  try {
    const response = await fetch(server() + path, {
      method,
      body,
      headers: { Authorization: `Bearer ${session.token}`, ...(body === null ? {} : { 'Content-Type': 'application/json' }) },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status === 401) await forget(true);
    return { status: response.status, text: await response.text() };
  } catch {
    return { status: 0, text: '' };
  }
}
