import type { ContentRequest } from './contentRequest.ts';

/** Whether marketing has said something that the rep has not seen yet. */
export const isNews = ({ repliedOn, seen }: ContentRequest): boolean => repliedOn !== undefined && !seen;

/** What has happened lately first; of one day, by id. */
const byDay = (a: ContentRequest, b: ContentRequest) =>
  (b.repliedOn ?? b.day).localeCompare(a.repliedOn ?? a.day) || a.id.localeCompare(b.id);

/** A rep's own requests as he reads them: what is new to him first. */
export const ownRequests = (requests: ContentRequest[], me: string): ContentRequest[] =>
  requests.filter(({ by }) => by === me).sort((a, b) => Number(isNews(b)) - Number(isNews(a)) || byDay(a, b));

/** A state's queue: what waits longest first, what is settled lately first. */
export function queueOf(requests: ContentRequest[], state: ContentRequest['state']): ContentRequest[] {
  const some = requests.filter((request) => request.state === state);
  return state === 'open' || state === 'planned'
    ? some.sort((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id))
    : some.sort(byDay);
}

/** What a reply lacks: a request is not declined without a reason, nor done without saying how. */
export function lackOf({ state, reply, assetId }: Pick<ContentRequest, 'state' | 'reply' | 'assetId'>) {
  if (state === 'declined' && !reply) return 'reason';
  return state === 'done' && !reply && !assetId ? 'answer' : undefined;
}
