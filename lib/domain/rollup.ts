import { type Action, type BadgeName, isAboutAsset, type UsageEvent } from './usageEvent.ts';

/** How often one thing happened to one asset on one day; what figures are made of, so that no view scans events. */
export interface Rollup {
  id: string;
  day: string;
  action: Action;
  /** Empty for what is not about a piece of content. */
  assetId: string;
  badge: BadgeName;
  /** Channel of a use, reason of a refusal, leading rule of an offer, end of a search; else empty. */
  detail: string;
  count: number;
}

function detailOf(event: UsageEvent): string {
  switch (event.action) {
    case 'offer':
      return event.fit;
    case 'use':
      return event.channel;
    case 'refusal':
    case 'search':
      return event.reason;
    case 'gap':
    case 'pause':
      return '';
  }
}

/** The roll-up row that an event belongs to, with a count of one. */
export function rollupOf(event: UsageEvent): Rollup {
  const { day, action } = event;
  const assetId = isAboutAsset(event) ? event.assetId : '';
  const badge = event.action === 'pause' ? 'none' : event.badge;
  const detail = detailOf(event);
  return { id: [day, action, assetId, badge, detail].join('|'), day, action, assetId, badge, detail, count: 1 };
}

/** Roll-ups rebuilt from events; equal to those kept event by event. */
export function rollUp(events: UsageEvent[]): Rollup[] {
  const rows = new Map<string, Rollup>();
  for (const event of events) {
    const row = rollupOf(event);
    const known = rows.get(row.id);
    if (known) known.count += 1;
    else rows.set(row.id, row);
  }
  return [...rows.values()].sort((a, b) => a.id.localeCompare(b.id));
}
