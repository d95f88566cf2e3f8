import { browser } from 'wxt/browser';
import type { SignInStep, StepAnswer } from '../team/signInSteps.ts';
import type { SyncOrder } from '../team/sync.ts';
import { Trouble } from '../team/trouble.ts';

const PAGE = 'team.html';

// Of Chromium alone; the polyfill does not know it.
const offscreen = () => (globalThis as { chrome?: typeof chrome }).chrome?.offscreen;

async function isOpen(): Promise<boolean> {
  const contexts = await chrome.runtime.getContexts({
    contextTypes: ['OFFSCREEN_DOCUMENT' as chrome.runtime.ContextType],
  });
  return contexts.length > 0;
}

/** Opens the page that nobody sees, where it is not open. */
async function open(): Promise<void> {
  if (await isOpen()) return;
  await offscreen()?.createDocument({
    url: PAGE,
    reasons: ['WORKERS' as chrome.offscreen.Reason],
    justification: 'Checks and writes what comes from the team store, beside the pages',
  });
}

/** The last order that was given; none since this worker began. */
let last: number | undefined;

/** Has a turn with the store begin; how it goes is told by messages. @returns whether this browser can */
export async function orderTurn(order: SyncOrder): Promise<boolean> {
  if (!offscreen()) return false;
  await navigator.locks.request('whynow-team-page', open);
  last = Math.random();
  await browser.runtime.sendMessage({ type: 'teamOrder', payload: { ...order, order: last } satisfies SyncOrder });
  return true;
}

/** Steps of a sign-in that are being taken. */
let steps = 0;

/**
 * Has one step of a sign-in taken there, where the library for it is.
 * @param what the part of the answer that is wanted
 * @throws Trouble
 */
export async function takeStep<K extends 'begun' | 'signedIn' | 'end'>(
  step: SignInStep,
  what: K,
): Promise<Extract<StepAnswer, Record<K, unknown>>> {
  if (!offscreen()) throw new Trouble('signIn', 'This browser has no such page');
  steps += 1;
  try {
    await navigator.locks.request('whynow-team-page', open);
    const answer: StepAnswer = await browser.runtime.sendMessage({ type: 'teamStep', payload: step });
    if ('trouble' in answer) throw new Trouble(answer.trouble, `Sign-in: ${step.step}`);
    return { [what]: undefined, ...answer } as Extract<StepAnswer, Record<K, unknown>>;
  } finally {
    steps -= 1;
  }
}

/**
 * Closes it after the last turn; it takes memory.
 * @param answered the order that has been followed; where another was given since, the page is still at work
 */
export async function closePage(answered?: number): Promise<void> {
  if (steps > 0 || (answered !== undefined && last !== undefined && answered !== last)) return;
  if (offscreen() && (await isOpen())) await offscreen()?.closeDocument();
}
