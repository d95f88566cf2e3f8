import { browser } from 'wxt/browser';
import { nameOf } from '../../domain/problem.ts';
import type { SyncOutcome } from '../../domain/teamTurn.ts';
import { send } from '../../messaging/send.ts';
import type { SignInStep } from '../../team/signInSteps.ts';
import type { SyncOrder } from '../../team/sync.ts';
import { Importer } from './importer.ts';
import type { TeamAnswer, TeamAsk } from './teamMessages.ts';

/**
 * The page that nobody sees: the background cannot start a worker, and its own one must stay small. It passes on what the
 * background orders and tells it how that ends; it goes on when the background has gone to sleep meanwhile.
 */
export function hostTeam(): void {
  const importer = new Importer<TeamAsk, TeamAnswer>();
  let running = false;
  let next: SyncOrder | undefined;

  async function follow(order: SyncOrder): Promise<SyncOutcome> {
    try {
      return (await importer.ask({ team: order }, (share) => void send('teamShare', share))).result;
    } catch (error) {
      return { trouble: 'device', detail: nameOf(error) ?? String(error), changed: false };
    }
  }

  /** What was ordered meanwhile is followed before anything is told: the background closes this page when it is told. */
  async function run(first: SyncOrder): Promise<void> {
    running = true;
    let changed = false;
    for (let order: SyncOrder | undefined = first; order; ) {
      const outcome = await follow(order);
      changed ||= outcome.changed;
      const { order: answered } = order;
      order = next;
      next = undefined;
      if (order) continue;
      running = false;
      await send('teamDone', { ...outcome, changed, order: answered });
    }
  }

  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const { type, payload } = Object(message) as { type?: string; payload?: unknown };
    // From the background alone, which has no tab and no address of a page.
    if (sender.id !== browser.runtime.id || sender.tab || !payload) return undefined;
    // Only who signs in needs the library for it.
    if (type === 'teamStep')
      return import('../../team/signInSteps.ts').then(({ takeStep }) => takeStep(payload as SignInStep));
    if (type !== 'teamOrder') return undefined;
    if (running) next = payload as SyncOrder;
    else void run(payload as SyncOrder);
    return Promise.resolve(true);
  });
}
