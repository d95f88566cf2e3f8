import { expect, test } from 'vitest';
import { isOfferable } from '../../lib/domain/asset.ts';
import { isOn } from '../../lib/domain/badgeDefaults.ts';
import { badgeKinds, signalTypes } from '../../lib/domain/badgeKinds.ts';
import { defaultBadgeRules } from '../../lib/domain/badgeRules.ts';
import { addDays, daysBetween } from '../../lib/domain/day.ts';
import type { Signal } from '../../lib/domain/signal.ts';
import { type Workspace, workspaceSchema } from '../../lib/domain/workspace.ts';
import { sampleWorkspace } from '../../lib/workspace/sample/index.ts';

const TODAY = '2026-11-20';
const now = Date.parse(`${TODAY}T12:00:00Z`);
const languages = ['en', 'fr'] as const;
const ids = (rows: { id: string }[]) => rows.map((row) => row.id);

/** What can carry a badge by the default rules: research speaks for a kind that a team switches on. */
const carrying = signalTypes.filter((type) => isOn(defaultBadgeRules.signals[type].kind, defaultBadgeRules));

/** The badge rules told a second time, on purpose without the product's own code. */
function badge(workspace: Workspace, accountId: string, today = TODAY): string {
  const { threshold, assumedShare, signals: rules } = defaultBadgeRules;
  const live = workspace.signals.filter((signal) => {
    const age = daysBetween(signal.date, today);
    const inTime = signal.expiresAt === undefined || today <= signal.expiresAt;
    return (
      signal.accountId === accountId &&
      signal.status !== 'refuted' &&
      age >= 0 &&
      age <= rules[signal.type].maxAgeDays &&
      inTime
    );
  });
  const gives = (signal: Signal) =>
    rules[signal.type].weight *
    0.5 ** (daysBetween(signal.date, today) / rules[signal.type].halfLifeDays) *
    (signal.status === 'assumed' ? assumedShare : 1);
  const kinds = badgeKinds.map((kind) => {
    const own = live.filter((signal) => rules[signal.type].kind === kind);
    const strength = 1 - own.reduce((rest, signal) => rest * (1 - gives(signal)), 1);
    const lead = own.filter((signal) => signal.status === 'verified').sort((a, b) => gives(b) - gives(a))[0];
    return { kind, strength, lead };
  });
  const best = kinds.filter((it) => it.lead && it.strength >= threshold).sort((a, b) => b.strength - a.strength)[0];
  return best ? `${best.kind}/${best.lead?.type}` : 'none';
}

for (const language of languages) {
  const workspace = sampleWorkspace(language, TODAY);
  const { accounts, signals, assets, plays } = workspace;
  const byId = new Map(accounts.map((account) => [account.id, account]));

  test(`${language}: fits the schema unchanged`, () => {
    expect(workspaceSchema.parse(workspace)).toEqual(workspace);
  });

  test(`${language}: has enough of everything`, () => {
    expect(accounts.length).toBeGreaterThanOrEqual(64);
    expect(signals.length).toBeGreaterThanOrEqual(210);
    expect(assets.length).toBeGreaterThanOrEqual(84);
    expect(plays.map((play) => play.signalType).sort()).toEqual([...carrying].sort());
    for (const { id, actor, deadlineDays, objections = [], slots = [] } of plays) {
      expect([actor, deadlineDays], id).not.toContain(undefined);
      expect(objections.length, id).toBeGreaterThan(1);
      expect(slots.length, id).toBeGreaterThan(1);
    }
    expect(workspace.kpis).toHaveLength(10);
    expect(workspace.kpis.find((kpi) => kpi.id === 'contentUsage')?.target).toBe(0.6);
    const { reviewedOn = TODAY, reviewEveryDays = 0 } = workspace.icp ?? {};
    expect(daysBetween(reviewedOn, TODAY)).toBeGreaterThan(reviewEveryDays);
    expect(accounts.filter((account) => account.parentId).length).toBeGreaterThanOrEqual(8);
    expect(new Set(accounts.flatMap((account) => account.parentId ?? [])).size).toBeGreaterThanOrEqual(3);
    for (const status of ['verified', 'assumed', 'refuted']) {
      expect(signals.filter((signal) => signal.status === status).length, status).toBeGreaterThan(10);
    }
    for (const state of ['approved', 'inReview', 'draft', 'retired']) {
      expect(assets.filter((asset) => asset.state === state).length, state).toBeGreaterThan(1);
    }
    expect(assets.filter((asset) => asset.state === 'approved' && !isOfferable(asset, now)).length).toBeGreaterThan(1);
    expect(assets.some((asset) => isOfferable(asset, now) && !isOfferable(asset, now + 7 * 86_400_000))).toBe(true);
  });

  test(`${language}: ids are unique and every reference exists`, () => {
    for (const rows of [accounts, signals, assets, plays, accounts.flatMap((account) => account.contacts ?? [])]) {
      expect(new Set(ids(rows)).size).toBe(rows.length);
    }
    const external = accounts.flatMap((account) => Object.values(account.externalIds ?? {}).flat());
    expect(new Set(external).size).toBe(external.length);
    const assetIds = new Set(ids(assets));
    expect(signals.filter((signal) => !byId.has(signal.accountId))).toEqual([]);
    expect(accounts.filter((account) => account.parentId && !byId.has(account.parentId))).toEqual([]);
    const named = plays.flatMap((play) => [
      ...(play.assets ?? []),
      ...(play.slots ?? []).flatMap((slot) => slot.assets),
    ]);
    expect(named.filter((id) => !assetIds.has(id))).toEqual([]);
    expect(assets.filter((asset) => asset.supersededBy && !assetIds.has(asset.supersededBy))).toEqual([]);
  });

  test(`${language}: the accounts that demo pages rely on`, () => {
    const known = (id: string) => {
      const account = byId.get(id);
      const { name, domains, linkedin, externalIds, relation, country, parentId } = account ?? {};
      const records = [externalIds?.salesforce?.[0], externalIds?.hubspot?.[0]];
      return [name, domains, linkedin, ...records, relation, country, parentId, badge(workspace, id)];
    };
    const none = undefined;
    // biome-ignore format: one account, one line
    expect(['nordvik', 'transalp', 'brisance', 'helvia', 'acme', 'osterfeld', 'lumea'].map(known)).toEqual([
      ['Nordvik Logistics', ['nordvik.example'], ['nordvik-logistics', '1808441'], '001Wn0000NordvkAAA', '31415926501', 'customer', 'NO', none, 'customer/renewal'],
      ['Transalp Cargo', ['transalp-cargo.example'], ['transalp-cargo'], '001Wn0000TrnslpAAA', '31415926502', 'prospect', 'CH', none, 'competitive/tender'],
      ['Brisance Industrie', ['brisance.example', 'brisance-industrie.example'], ['brisance-industrie'], '001Wn0000BrsnceAAA', '31415926503', 'prospect', 'FR', none, 'change/leadership'],
      ['Helvia Pharma', ['helvia-pharma.example'], ['helvia-pharma'], '001Wn0000HelviaAAA', '31415926504', 'customer', 'CH', none, 'customer/usageGrowth'],
      ['Acme Industrial GmbH', ['acme-industrial.example'], ['acme-industrial'], '001Wn0000AcmeInAAA', '31415926505', 'prospect', 'DE', none, 'competitive/evaluation'],
      ['Osterfeld Werke', ['osterfeld.example'], ['osterfeld-werke'], '001Wn0000OstrfdAAA', '31415926506', 'prospect', 'DE', none, 'none'],
      ['Lumea Retail', ['lumea.example'], ['lumea-retail'], '001Wn0000LumeaRAAA', none, 'prospect', 'FR', none, 'none'],
    ]);
    expect(byId.get('atlas-fr')).toMatchObject({ name: 'Atlas Conseil', domains: ['atlas-conseil-nantes.example'] });
    expect(byId.get('atlas-be')).toMatchObject({ name: 'Atlas Conseil', domains: ['atlas-conseil.example'] });
    expect(byId.get('atlas-fr')?.linkedin).toEqual(['atlas-conseil-nantes']);
    expect(byId.get('atlas-be')?.linkedin).toEqual(['atlas-conseil-liege']);
    expect(byId.get('meridien-group')).toMatchObject({ name: 'Groupe Méridien', linkedin: ['groupe-meridien'] });
    const children = ['meridien-foods', 'meridien-freight'].map((id) => known(id).slice(0, 2));
    expect(children).toEqual([
      ['Méridien Foods', ['meridien-foods.example']],
      ['Méridien Fret', ['groupe-meridien.example']],
    ]);
    expect(byId.get('meridien-foods')?.externalIds?.salesforce).toEqual(['001Wn0000MrdfdsAAA']);
    expect(byId.get('meridien-foods')?.parentId).toBe('meridien-group');
    expect(byId.get('meridien-freight')?.parentId).toBe('meridien-group');
  });

  test(`${language}: the signals of those accounts`, () => {
    const of = (id: string) => signals.filter((signal) => signal.accountId === id);
    expect(byId.get('nordvik')?.renewalOn).toBe(addDays(TODAY, 22));
    expect(of('nordvik').find((signal) => signal.type === 'renewal')).toMatchObject({
      status: 'verified',
      deadline: addDays(TODAY, 22),
    });
    expect(of('transalp').find((signal) => signal.type === 'tender')?.deadline).toBe(addDays(TODAY, 9));
    expect(of('brisance').find((signal) => signal.type === 'leadership')?.date).toBe(addDays(TODAY, -12));
    expect(of('lumea')).toEqual([]);
  });

  test(`${language}: badges of every kind and lead, and many accounts without`, () => {
    const badges = accounts.map((account) => badge(workspace, account.id));
    const leads = new Set(badges.map((it) => it.split('/')[1]).filter(Boolean));
    expect([...leads].sort()).toEqual([...carrying].sort());
    const without = badges.filter((it) => it === 'none').length / accounts.length;
    expect(without).toBeGreaterThan(0.35);
    expect(without).toBeLessThan(0.45);
  });

  test(`${language}: every type is seen live and verified; a third of the accounts has nothing verified`, () => {
    const liveVerified = signals.filter((signal) => {
      const age = daysBetween(signal.date, TODAY);
      const inTime = signal.expiresAt === undefined || TODAY <= signal.expiresAt;
      return signal.status === 'verified' && inTime && age <= defaultBadgeRules.signals[signal.type].maxAgeDays;
    });
    expect(new Set(liveVerified.map((signal) => signal.type)).size).toBe(9);
    const covered = new Set(liveVerified.map((signal) => signal.accountId));
    expect(1 - covered.size / accounts.length).toBeGreaterThanOrEqual(0.3);
  });

  test(`${language}: signals are plausible`, () => {
    for (const signal of signals) {
      const age = daysBetween(signal.date, TODAY);
      expect(age, signal.id).toBeGreaterThanOrEqual(0);
      expect(age, signal.id).toBeLessThanOrEqual(365);
      expect(signal.text, signal.id).not.toMatch(/[.{}]$|undefined/);
      const account = byId.get(signal.accountId);
      const kind = defaultBadgeRules.signals[signal.type].kind;
      if (kind === 'customer') expect(account?.relation, signal.id).toBe('customer');
      if (signal.type === 'renewal' && signal.status === 'verified' && age <= 180) {
        expect(signal.deadline, signal.id).toBe(account?.renewalOn);
      }
    }
  });

  test(`${language}: sendable content for every reason, and a place for each piece`, () => {
    const sendable = assets.filter((asset) => asset.audience === 'external' && isOfferable(asset, now));
    for (const type of carrying) {
      expect(sendable.filter((asset) => asset.signalTypes?.includes(type)).length, type).toBeGreaterThanOrEqual(3);
    }
    expect(assets.filter((asset) => !asset.url && !asset.body)).toEqual([]);
    const offered = new Set(ids(assets.filter((asset) => isOfferable(asset, now))));
    expect(plays.flatMap((play) => play.assets ?? []).filter((id) => !offered.has(id))).toEqual([]);
    expect(assets.filter((asset) => asset.type === 'battlecard' && asset.audience !== 'internal')).toEqual([]);
  });

  test(`${language}: only dates depend on the day`, () => {
    const mask = (today: string) => {
      // Month names first: a spoken date differs from day to day just as an ISO date does.
      const months = [...Array(12).keys()].flatMap((month) =>
        (['long', 'short'] as const).map((style) =>
          new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr', { month: style, timeZone: 'UTC' }).format(
            Date.UTC(2026, month, 15),
          ),
        ),
      );
      const names = months.sort((a, b) => b.length - a.length).map((name) => name.replace('.', '\\.'));
      const spoken = new RegExp(`(?<!\\p{L})(\\d{1,2}(er)? )?(${names.join('|')})(?!\\p{L})`, 'gu');
      return JSON.stringify(sampleWorkspace(language, today))
        .replace(/\d{4}-\d{2}-\d{2}/g, (date) => `<${daysBetween(today, date)}>`)
        .replace(spoken, '<date>');
    };
    expect(mask('2027-03-01')).toBe(mask(TODAY));
    expect(mask('2028-02-29')).toBe(mask(TODAY));
  });
}

test('the same arguments give the same workspace', () => {
  expect(sampleWorkspace('fr', TODAY)).toEqual(sampleWorkspace('fr', TODAY));
});

test('ids are the same in both languages, texts are not', () => {
  const [en, fr] = languages.map((language) => sampleWorkspace(language, TODAY)) as [Workspace, Workspace];
  for (const list of ['accounts', 'signals', 'assets', 'plays', 'kpis'] as const) {
    expect(ids(fr[list]), list).toEqual(ids(en[list]));
  }
  const same = (a: { id: string }[], b: { id: string }[], text: string) =>
    a.filter((row, index) => (row as never)[text] === (b[index] as never)[text]);
  expect(same(en.signals, fr.signals, 'text')).toEqual([]);
  expect(same(en.assets, fr.assets, 'summary')).toEqual([]);
  expect(same(en.plays, fr.plays, 'approach')).toEqual([]);
  expect(en.icp?.description).not.toBe(fr.icp?.description);
  expect(en.language).toBe('en');
  expect(fr.language).toBe('fr');
});
