import { useEffect, useState } from 'react';
import { dayOf } from '../domain/day.ts';
import type { Health } from '../domain/health.ts';
import { type HealthSummary, healthSummary } from '../domain/healthSummary.ts';
import { ownVersion, readHealth, watchHealth } from '../store/health.ts';

/** How reading goes, by site, live; empty until it has been read. */
export function useHealth(): Map<string, HealthSummary> {
  const [health, setHealth] = useState<Health>({});
  useEffect(() => {
    void readHealth().then(setHealth);
    return watchHealth(setHealth);
  }, []);
  const today = dayOf(Date.now());
  return new Map(Object.entries(health).map(([site, each]) => [site, healthSummary(each, ownVersion(), today)]));
}
