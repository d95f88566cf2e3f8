import { browser } from 'wxt/browser';
import type { SignInWay } from '../domain/signInWay.ts';
import { hashIdentity } from '../store/identity.ts';
import { type Connection, keepSession, readSession, type Session } from '../team/connection.ts';
import type { SignedIn } from '../team/openId.ts';
import { Trouble } from '../team/trouble.ts';
import { closePage, takeStep } from './teamPage.ts';

/** One at a time: a refresh token that is used twice is taken for stolen. */
const LOCK = 'whynow-sign-in';

/** Milliseconds that a token must still hold to begin a turn with it. */
const LEEWAY = 20_000;

/** Optional: it is there only once the user has allowed it. */
function identity() {
  if (browser.identity) return browser.identity;
  throw new Trouble('signIn', 'The permission to sign in is not there');
}

/**
 * Signs in at the provider: by its own page, or quietly by the session that it has with this browser.
 * @throws Trouble; `signIn` where the user or the provider did not want to
 */
export async function signInAt(way: SignInWay, quietly: boolean): Promise<SignedIn> {
  const redirect = identity().getRedirectURL();
  const { begun } = await takeStep({ step: 'begin', way, redirect, quietly }, 'begun');
  // Its own errors say only that nobody came back.
  const came = await identity()
    .launchWebAuthFlow({ url: begun.address, interactive: !quietly })
    .catch(() => undefined);
  if (!came) throw new Trouble('signIn', 'The sign-in was not completed');
  return (await takeStep({ step: 'finish', way, redirect, begun, came }, 'signedIn')).signedIn;
}

/** By the refresh token where there is one that still holds, else quietly at the provider. */
async function renewed(way: SignInWay, before: Session | undefined): Promise<SignedIn> {
  if (before?.refresh) {
    try {
      return (await takeStep({ step: 'renew', way, session: before }, 'signedIn')).signedIn;
    } catch (error) {
      if (!(error instanceof Trouble) || error.kind !== 'signIn') throw error;
    }
  }
  return signInAt(way, true);
}

/** Who has signed in, as a hash that is of no use elsewhere. */
export const personOf = (way: SignInWay, subject: string): Promise<string> => hashIdentity(`${way.issuer} ${subject}`);

/**
 * A session that holds, renewed without anybody noticing where that can be done.
 * @param refused a token that the store does not take any more
 * @throws Trouble; `signIn` where the user has to
 */
export const sessionFor = async (connection: Connection, refused: string | undefined): Promise<Session> =>
  navigator.locks.request(LOCK, async (): Promise<Session> => {
    const { signIn: way, person } = connection;
    const session = await readSession();
    const holds = session && session.token !== refused ? session : undefined;
    // Whether the token of a code still holds is for the store to say: this device's clock may be wrong.
    if (holds && (!way || holds.expires > Date.now() + LEEWAY)) return holds;
    if (!way) throw new Trouble('signIn', 'The code has run out');
    const given = await renewed(way, session).catch((error: unknown) => {
      if (!holds || !(error instanceof Trouble)) throw error;
      return undefined;
    });
    // The same goes for a token that is not renewed.
    if (!given) return holds as Session;
    const { session: next, subject } = given;
    // Somebody else has signed in to the provider since: what waits here is not his.
    if (subject && person && (await personOf(way, subject)) !== person) throw new Trouble('signIn', 'Another person');
    await keepSession(next);
    return next;
  });

/** Has the provider forget the tokens and end its session, where it offers that; being away is no reason to stay. */
export async function signOutAt(way: SignInWay, session: Session): Promise<void> {
  try {
    const redirect = identity().getRedirectURL();
    const { end } = await takeStep({ step: 'revoke', way, session, redirect }, 'end');
    // A provider that asks first is not answered: whoever leaves a team need not be told of other services.
    if (end) await identity().launchWebAuthFlow({ url: end, interactive: false });
  } catch {
    // The tokens are gone from here, and run out there.
  }
  await closePage();
}
