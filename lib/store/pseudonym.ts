import { hashIdentity } from './identity.ts';

/** Under which name this installation speaks: of no use to find the rep, and the same for all that he says. */
export const pseudonym = async (): Promise<string> => `rep-${(await hashIdentity('rep')).slice(0, 8)}`;
