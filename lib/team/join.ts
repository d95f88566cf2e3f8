import { type FrontName, fronts, teamStore } from './transport.ts';
import { Trouble } from './trouble.ts';

export interface Joined {
  front: FrontName;
  token: string;
  expires: number;
}

/**
 * Joins by a code, for trying out, at whichever front answers there.
 * @throws Trouble; `notAllowed` where the code is of no use or joining by a code is off
 */
export async function joinByCode(url: string, code: string): Promise<Joined> {
  let last: Trouble | undefined;
  for (const front of Object.keys(fronts) as FrontName[]) {
    try {
      return { front, ...(await teamStore({ url }, front).join(code)) };
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      // Another front may stand there; where it does not, what the first has said is told.
      last ??= error;
      if (error.kind !== 'storeTooOld' && error.kind !== 'server') throw error;
    }
  }
  throw last ?? new Trouble('server', 'No front');
}
