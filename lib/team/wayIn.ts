import type { SignInPolicy } from '../domain/policy.ts';
import { readWayIn, type WayIn } from '../domain/signInWay.ts';
import { read } from './http.ts';

/**
 * Asks a store how one comes in.
 * @throws Trouble where nothing answers
 */
export const askWayIn = async (url: string, policy: SignInPolicy | undefined): Promise<WayIn> =>
  readWayIn(await read(`${url}/team.json`), policy);
