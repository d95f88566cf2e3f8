import * as z from 'zod/mini';
import { type FrontName, fronts } from './fronts.ts';
import { Trouble } from './trouble.ts';

const joinedSchema = z.object({
  token: z.string().check(z.minLength(1), z.maxLength(8_000)),
  /** Seconds since 1970, or an instant as text. */
  expires: z.union([z.number(), z.string().check(z.maxLength(60))]),
});

export interface Joined {
  front: FrontName;
  token: string;
  /** Milliseconds since 1970. */
  expires: number;
}

/**
 * Asks at whichever front answers there; what the first has said is told where none does.
 * @throws Trouble
 */
async function atEither<T>(ask: (front: FrontName) => Promise<T>): Promise<T> {
  let first: Trouble | undefined;
  for (const front of Object.keys(fronts) as FrontName[]) {
    try {
      return await ask(front);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      first ??= error;
      if (error.kind !== 'storeTooOld' && error.kind !== 'server') throw error;
    }
  }
  throw first ?? new Trouble('server', 'No front');
}

/**
 * Under which name a device joins a store, again and again: known to this device and that store alone, and nothing that
 * could be guessed.
 * @param secret random per installation
 */
export async function deviceName(url: string, secret: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`device|${secret}|${url}`));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Joins by a code, for trying out.
 * @param device who joins again under the same name is the same member; without one he is a new one each time
 * @throws Trouble; `notAllowed` where the code is of no use or joining by a code is off
 */
export const joinByCode = (url: string, code: string, device?: string): Promise<Joined> =>
  atEither(async (front) => {
    const parsed = joinedSchema.safeParse(await fronts[front]({ url }, 'join', { code, device }));
    if (!parsed.success) throw new Trouble('server', 'join: not what was agreed');
    const { token, expires } = parsed.data;
    return { front, token, expires: typeof expires === 'number' ? expires * 1000 : Date.parse(expires) || 0 };
  });

/**
 * The front that takes this token.
 * @throws Trouble; `notAllowed` where the account has no role in the store
 */
export const findFront = (url: string, token: string): Promise<FrontName> =>
  atEither(async (front) => {
    await fronts[front]({ url, token }, 'hello', undefined);
    return front;
  });
