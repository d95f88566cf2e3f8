/**
 * Figures of the workspace itself as they stood in one week. Unlike events they leave nothing behind from which they could
 * be counted later, so the last look of each week is kept.
 */
export interface Trend {
  /** The Monday. */
  id: string;
  /** By name, such as `kpi.verifiedBadges` (0 to 1) or `foundation.icpReview` (how many findings). */
  values: Record<string, number>;
}
