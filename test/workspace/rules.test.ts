import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { addDays } from '../../lib/domain/day.ts';
import { withRules } from '../../lib/domain/rulesChange.ts';
import { readAgendaSlices } from '../../lib/store/agendaReads.ts';
import { database } from '../../lib/store/database.ts';
import { changeHead } from '../../lib/store/headChange.ts';
import { readAgenda, readHead, readWorkspace } from '../../lib/store/workspace.ts';
import { installWorkspace } from '../../lib/workspace/install.ts';
import { readWorkspaceFile } from '../../lib/workspace/read.ts';
import { signal } from '../domain/builders.ts';
import { loose, pack, reading } from './pack.ts';

const TODAY = '2026-11-23';
const rulesOf = (threshold: number) => ({ ...pack().badgeRules, threshold });

beforeEach(async () => {
  await database.delete();
  await database.open();
});

const packs = async () => new Map((await database.packs.toArray()).map(({ id, text }) => [id, text]));

test('saved rules rewrite the head’s pack alone', async () => {
  await installWorkspace(pack());
  const before = await packs();
  await changeHead((head) => withRules(head, rulesOf(0.5), TODAY));
  const after = await packs();
  const changed = [...after].filter(([id, text]) => before.get(id) !== text).map(([id]) => id.split('/')[1]);
  expect(after.size).toBe(before.size);
  expect(changed).toEqual(['head']);
  expect(await readHead()).toMatchObject({
    name: 'Team',
    badgeRules: { threshold: 0.5 },
    formerRules: [{ until: '2026-11-22', rules: { threshold: 0.3 } }],
  });
});

test('a hundred former sets of rules fit into it', async () => {
  await installWorkspace(pack());
  for (let day = 0; day < 101; day++)
    await changeHead((head) => withRules(head, rulesOf(day / 200), addDays(TODAY, day)));
  expect((await readHead())?.formerRules).toHaveLength(100);
});

test('without a workspace nothing is written', async () => {
  await changeHead(() => ({ name: 'Nobody' }));
  expect(await readHead()).toBeUndefined();
  expect(await database.packs.count()).toBe(0);
});

test('former rules are exported, checked and imported as they are', async () => {
  const formerRules = [
    { until: '2026-01-31', rules: rulesOf(0.2) },
    { until: '2026-06-30', rules: rulesOf(0.25) },
  ];
  await installWorkspace({ ...pack(), formerRules });
  const file = JSON.stringify(await readWorkspace());
  const { workspace, wrong, warnings } = reading(readWorkspaceFile(file));
  expect({ wrong, warnings }).toEqual({ wrong: [], warnings: [] });
  expect(workspace.formerRules).toEqual(formerRules);
});

test('faults in former rules are reported by field, and unknown fields too', () => {
  const raw = loose();
  raw.formerRules = [
    { until: '2026-02-30', rules: rulesOf(0.2) },
    { until: '2026-03-31', rules: rulesOf(2) },
  ];
  const bad = reading(readWorkspaceFile(JSON.stringify(raw)));
  expect(bad.wrong.map(({ list, field, reason }) => `${list} ${field} ${reason}`)).toEqual([
    'workspace formerRules[1].until format',
    'workspace formerRules[2].rules.threshold tooLarge',
  ]);
  expect(bad.workspace.formerRules).toBeUndefined();

  raw.formerRules = [{ until: '2026-02-28', rules: rulesOf(0.2), by: 'Léa' }];
  const odd = reading(readWorkspaceFile(JSON.stringify(raw)));
  expect(odd.wrong).toEqual([]);
  expect(odd.warnings.map(({ field, reason }) => `${field} ${reason}`)).toEqual(['formerRules.0.by unknownField']);
});

test('the agenda comes in parts and slices that make the whole', async () => {
  const accounts = Array.from({ length: 3_000 }, (_, index) => ({
    id: `c${index}`,
    name: `Company ${index}`,
    relation: 'prospect' as const,
    owner: 'Léa',
  }));
  const signals = accounts.map(({ id }, index) => signal({ id: `s${index}`, accountId: id }));
  await installWorkspace({ ...pack(), accounts, signals });
  const found: string[] = [];
  const shares: number[] = [];
  for (const part of [0, 1])
    for await (const { entries, share } of readAgendaSlices(database, { part, parts: 2 })) {
      found.push(...entries.map(([id]) => id));
      shares.push(share);
    }
  expect(found.toSorted()).toEqual((await readAgenda()).map(([id]) => id).toSorted());
  expect(found).toHaveLength(3_000);
  expect(shares.filter((share) => share === 1)).toHaveLength(2);
});

test('a workspace that is replaced while its agenda is read ends the reading', async () => {
  await installWorkspace(pack());
  const slices = readAgendaSlices(database, { part: 0, parts: 1 });
  const first = slices[Symbol.asyncIterator]();
  await database.current.update('current', {
    buckets: { ...(await database.current.get('current'))?.buckets, agenda: 64 },
  });
  await first.next();
  await installWorkspace(pack());
  await expect(first.next()).rejects.toMatchObject({ name: 'AbortError' });
});
