import { addDays } from '../day.ts';
import { folded } from '../stem.ts';
import type { Icp, Kpi } from '../workspace.ts';
import type { Finding } from './finding.ts';
import { isNobody } from './finding.ts';

const ownersOfIcp = (icp: Icp | undefined) => (icp && !isNobody(icp.owner) ? [icp.owner] : []);

/** Whether the ICP has been looked at as often as the team has agreed. @param today a calendar day */
export function icpReview(icp: Icp | undefined, today: string): Finding {
  const due = icp && addDays(icp.reviewedOn, icp.reviewEveryDays);
  const weak = due === undefined || due < today;
  return {
    rule: 'icpReview',
    count: weak ? 1 : 0,
    of: 1,
    rows: weak
      ? [{ kind: 'icp', id: 'icp', name: '', ...(due ? { note: 'due', value: due } : { note: 'missing' }) }]
      : [],
    owners: ownersOfIcp(icp),
  };
}

/** Words for how large a company is, in English and French, folded. */
const size = new RegExp(
  [
    'revenues?|turnover|sales volume|arr|annual sales|income|budget|employees?|headcount|staff|workforce|company size',
    'chiffre d.?affaires|ca annuel|effectifs?|salarie(e?s)?|employe(e?s)?|taille de l.?entreprise|m(illions?|io)? ?(€|eur|usd|\\$)',
  ]
    .map((words) => `\\b(${words})(?![a-z])`)
    .join('|'),
);

/** Whether a criterion speaks of a company's size and not of what it stands to gain. "Whatever the revenue" does not. */
export const isOfSize = (criterion: string): boolean => {
  const words = folded(criterion).replace(/[’']/g, "'");
  return size.test(words) && !/whatever|regardless|quel(le)? que soit|independamment/.test(words);
};

/**
 * Whether target accounts are chosen by potential: an ICP that names no industry and no criterion, or whose every
 * criterion is about size, chooses by size alone.
 */
export function revenueOnly(icp: Icp | undefined): Finding {
  const criteria = icp?.criteria ?? [];
  const weak = icp !== undefined && (criteria.length === 0 ? icp.industries.length === 0 : criteria.every(isOfSize));
  return {
    rule: 'revenueOnly',
    count: weak ? 1 : 0,
    of: icp ? 1 : 0,
    rows: weak ? criteria.map((name, index) => ({ kind: 'criterion', id: String(index), name })) : [],
    owners: ownersOfIcp(icp),
  };
}

/** KPIs that show whether people decide better, and the one that only counts who is active. */
export const decisionKpis = ['alignment', 'playsInTime', 'verifiedBadges', 'decisionMakers'] as const;
const activityKpi = 'adoption';

/**
 * Whether the team measures decisions: each KPI of decisions is there, each has a target and an owner, and activity is not
 * all that is counted.
 */
export function kpisOfDecisions(kpis: Kpi[], icp: Icp | undefined): Finding {
  const missing = decisionKpis.filter((each) => !kpis.some(({ id }) => id === each));
  const weak = kpis.flatMap(({ id, target, owner }): Finding['rows'] => {
    const row = { kind: 'kpi' as const, id, name: id };
    if (!(target > 0)) return [{ ...row, note: 'noTarget' }];
    if (isNobody(owner)) return [{ ...row, note: 'noOwner' }];
    return id === activityKpi && missing.length === decisionKpis.length ? [{ ...row, note: 'activity' }] : [];
  });
  return {
    rule: 'decisionKpis',
    count: missing.length + weak.length,
    of: missing.length + kpis.length,
    rows: [...missing.map((id) => ({ kind: 'kpi' as const, id, name: id, note: 'missing' as const })), ...weak],
    owners: ownersOfIcp(icp),
  };
}
