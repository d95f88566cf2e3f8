import { installationSecret } from './settings.ts';

/** The identity of a page as a salted SHA-256: recognised again, but not readable, so nothing that was read is kept. */
export async function hashIdentity(identity: string): Promise<string> {
  const text = new TextEncoder().encode(`${await installationSecret()}|${identity}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
