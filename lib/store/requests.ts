import { type ContentRequest, contentRequestSchema } from '../domain/contentRequest.ts';
import { database } from './database.ts';
import { pseudonym } from './pseudonym.ts';
import { putTwice, removeTwice } from './twice.ts';

/** What a rep asks for, without what the device knows itself. */
export type Wish = Pick<ContentRequest, 'kind' | 'text' | 'badge' | 'stage' | 'language'>;

/** What marketing says to a request. */
export type Reply = Pick<ContentRequest, 'state' | 'reply' | 'assetId'>;

/**
 * Keeps a request on this device. Resolves when it is durable.
 * @param day on which it is made
 * @throws ZodError for what may not be kept, the database's error otherwise
 */
export async function sendRequest(wish: Wish, day: string): Promise<ContentRequest> {
  const request = { ...wish, id: crypto.randomUUID(), day, by: await pseudonym(), state: 'open' };
  const checked = contentRequestSchema.parse(request);
  await putTwice(database.requests, checked);
  return checked;
}

/** Takes a request back, as if it had never been made. */
export const withdrawRequest = (id: string): Promise<void> => removeTwice(database.requests, [id]);

/** Every request that this device knows, in no order. */
export const readRequests = (): Promise<ContentRequest[]> => database.requests.toArray();

/** Lets go of the reply that was there before: a request says what holds now. */
export async function answerRequest(id: string, reply: Reply, day: string): Promise<void> {
  const request = await database.requests.get(id);
  if (!request) return;
  const { reply: _reply, assetId: _assetId, ...rest } = request;
  await putTwice(database.requests, contentRequestSchema.parse({ ...rest, ...reply, repliedOn: day, seen: false }));
}

/** Remembers that the rep has seen what marketing says. */
export async function markSeen(id: string): Promise<void> {
  const request = await database.requests.get(id);
  if (request) await putTwice(database.requests, { ...request, seen: true });
}
