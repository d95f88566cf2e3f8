import type { SignInWay } from '../domain/signInWay.ts';
import type { Session } from './connection.ts';
import { type Begun, begin, finish, isRefusal, renew, revoke, type SignedIn } from './openId.ts';

/** What the background has done of a sign-in by the page that nobody sees: all that talks to the provider. */
export type SignInStep =
  | { step: 'begin'; way: SignInWay; redirect: string; quietly: boolean }
  | { step: 'finish'; way: SignInWay; redirect: string; begun: Begun; came: string }
  | { step: 'renew'; way: SignInWay; session: Session }
  | { step: 'revoke'; way: SignInWay; session: Session; redirect: string };

/** What a step gives, or what came between. */
export type StepAnswer =
  | { begun: Begun }
  | { signedIn: SignedIn }
  | { end: string | undefined }
  | { trouble: 'signIn' | 'offline' | 'server' };

/** Without a way to the provider `fetch` throws one of these. */
const isOffline = (error: unknown) =>
  error instanceof TypeError || (error instanceof DOMException && /^(Timeout|Abort|Network)Error$/.test(error.name));

async function take(step: SignInStep): Promise<StepAnswer> {
  switch (step.step) {
    case 'begin':
      return { begun: await begin(step.way, step.redirect, step.quietly) };
    case 'finish':
      return { signedIn: await finish(step.way, step.redirect, step.begun, step.came) };
    case 'renew':
      return { signedIn: await renew(step.way, step.session) };
    case 'revoke':
      return { end: await revoke(step.way, step.session, step.redirect) };
  }
}

/** Takes one step; an error becomes a kind of trouble, because its text may hold what nobody should read. */
export const takeStep = (step: SignInStep): Promise<StepAnswer> =>
  take(step).catch((error: unknown) => {
    if (isRefusal(error)) return { trouble: 'signIn' };
    return { trouble: isOffline(error) ? 'offline' : 'server' };
  });
