import type { FromExtension, FromPage, ToPage } from './protocol.ts';

/**
 * Sends to the background. Uses the browser's own object, not the polyfill: content scripts load this too, and bytes
 * count there.
 */
const runtime = () => (globalThis as { browser?: typeof chrome }).browser?.runtime ?? chrome.runtime;
const tabs = () => (globalThis as { browser?: typeof chrome }).browser?.tabs ?? chrome.tabs;

/** Whether the extension that this script belongs to is still the installed one. */
export const connected = (): boolean => runtime()?.id !== undefined;

type Outgoing = FromPage & FromExtension;

/**
 * @param visit which loading of a page says so, where that matters
 * @throws when the background cannot be reached, for instance in a page that is older than the installed version
 */
export function send<T extends keyof Outgoing>(
  type: T,
  payload: Outgoing[T]['payload'],
  visit?: string,
): Promise<Outgoing[T]['reply']> {
  return runtime().sendMessage({ type, payload, visit });
}

/** Sends to the content scripts of a tab. Undefined when none of its frames has an answer, or none is there. */
export async function sendToTab<T extends keyof ToPage>(
  tabId: number,
  type: T,
  payload: ToPage[T]['payload'],
): Promise<ToPage[T]['reply'] | undefined> {
  try {
    return await tabs().sendMessage(tabId, { type, payload });
  } catch {
    return undefined; // "Receiving end does not exist": not one of our pages
  }
}

type Answers = { [T in keyof ToPage]: (payload: ToPage[T]['payload']) => ToPage[T]['reply'] | undefined };

/** Answers the messages of the extension's own pages in a content script; who answers undefined leaves it to others. */
export function listen(answers: Answers, signal: AbortSignal): void {
  const onMessage = (
    message: { type?: string; payload?: never } | undefined,
    _: unknown,
    reply: (answer: unknown) => void,
  ) => {
    const type = message?.type;
    if (type === undefined || !Object.hasOwn(answers, type)) return;
    const answer = answers[type as keyof ToPage](message?.payload as never);
    if (answer !== undefined) reply(answer);
  };
  runtime().onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => runtime()?.onMessage.removeListener(onMessage));
}
