import { expect, test } from 'vitest';
import { expiryOf, isOfferable } from '../../../lib/domain/asset.ts';
import { toWrite } from '../../../lib/workspace/assets/plan.ts';
import { asset, NOW, plan, said } from './catalogue.ts';

test('a French table is understood by its headings and words', async () => {
  const { rows, wrong, warnings } = await plan(
    [
      'Titre;Lien;Type de contenu;Langue;Propriétaire;Expire le;Statut;Secteur;Diffusion;Badges;Signaux;Étapes',
      'Étude;https://team.example/e;Étude de cas;Français;Zoé;31 décembre 2026;À valider;"Santé, Énergie; Eau";Interne;Client, Concurrence;appel d’offres;découverte',
    ].join('\r\n'),
  );
  expect([wrong, warnings]).toEqual([[], []]);
  expect(rows[0]?.asset).toEqual({
    id: expect.stringMatching(/^etude-[0-9a-z]+$/),
    title: 'Étude',
    url: 'https://team.example/e',
    type: 'caseStudy',
    language: 'fr',
    owner: 'Zoé',
    version: '1',
    state: 'inReview',
    audience: 'internal',
    expiresAt: '2027-01-01T00:00',
    timeZone: 'Europe/Paris',
    industries: ['Santé, Énergie', 'Eau'],
    badges: ['customer', 'competitive'],
    signalTypes: ['tender'],
    stages: ['découverte'],
  });
});

test('a day without a time counts to its end, where the content lives', async () => {
  const text = 'title,url,status,expires\nGuide,https://team.example/g,approved,31/12/2026';
  const { rows, wholeDays } = await plan(text);
  const [{ asset: guide }] = rows as [(typeof rows)[number]];
  const midnight = Date.parse('2026-12-31T23:00:00Z');
  expect(wholeDays).toBe(1);
  expect(expiryOf(guide)).toBe(midnight);
  expect([isOfferable(guide, midnight - 1), isOfferable(guide, midnight)]).toEqual([true, false]);
  const zoned = await plan('title,url,expires,time zone\nGuide,https://team.example/g,31/12/2026,Asia/Tokyo');
  expect(expiryOf(zoned.rows[0]?.asset ?? asset())).toBe(Date.parse('2026-12-31T15:00:00Z'));
});

test('a row changes the asset with its id, else with its address, else adds one; what it does not name stays', async () => {
  const deck = asset({ summary: 'Short', personas: ['CFO'] });
  const byId = await plan('id,title\ndeck,New deck', [deck]);
  expect(byId.rows[0]).toMatchObject({ before: deck, changed: ['title'], asset: { ...deck, title: 'New deck' } });
  const byAddress = await plan('title;link\nNew deck;https://www.TEAM.example/deck/?utm_source=x', [deck]);
  expect(byAddress.rows[0]).toMatchObject({ changed: ['title'], asset: { ...deck, title: 'New deck' } });
  const other = await plan('title;link\nDeck;https://team.example/other', [deck]);
  expect(other.rows[0]?.before).toBeUndefined();
  const cleared = await plan('id,summary,personas,owner\ndeck,,,', [deck]);
  const { summary, personas, ...rest } = deck;
  expect(cleared.rows[0]).toMatchObject({ changed: ['summary', 'personas'], asset: rest });
  // The content itself is never taken away by an empty cell.
  const emptied = await plan('id,title,url,text,file\ndeck,Deck,,,', [deck]);
  expect(emptied.rows[0]).toMatchObject({ changed: [], asset: deck });
  const none = await plan('id,title,owner\ndeck,Deck,Max', [deck]);
  expect([none.rows[0]?.changed, toWrite(none)]).toEqual([[], []]);
});

test('the same rows twice: nothing is new the second time, with an id, with an address, or with neither', async () => {
  const text = 'id,title,url,text\nmine,One,https://team.example/1,\n,Two,https://team.example/2,\n,Three,,Words';
  const first = await plan(text);
  const assets = first.rows.map((row) => row.asset);
  expect(assets.map(({ id, type }) => [id.replace(/-.*/, ''), type])).toEqual([
    ['mine', 'guide'],
    ['two', 'guide'],
    ['three', 'snippet'],
  ]);
  expect(toWrite(await plan(text, assets))).toEqual([]);
});

test('two rows for one page: the second is wrong', async () => {
  const text =
    'id,title,url\na,A,https://team.example/x\n,B,https://team.example/x/?gclid=1\na,C,https://team.example/y';
  const { wrong, rows } = await plan(text);
  expect(said(wrong)).toEqual(['3 url sameAddress', '4 id duplicate']);
  expect(wrong[0]?.value).toBe('2');
  expect(rows.map(({ asset: { title } }) => title)).toEqual(['A']);
  // Two assets may share an address in the catalogue, and so in its export.
  const shared = [asset(), asset({ id: 'deck-fr', language: 'fr' })];
  const again = await plan(
    'id,title,url\ndeck,Deck,https://team.example/deck\ndeck-fr,Deck,https://team.example/deck',
    shared,
  );
  expect([again.wrong, toWrite(again)]).toEqual([[], []]);
});

test('what is not understood is listed by line, column, reason and value', async () => {
  const text = [
    'Id;Titre;Lien;Type;Langue;Statut;Expire le;Version;Remplacé par',
    'ok;OK;https://team.example/ok;guide;fr;brouillon;;1;nobody',
    'no space;;http://team.example/;roman;klingon;peut-être;31/02/2026;2;',
    'x;X;https://me:secret@team.example/;guide;fr;brouillon;;1;;too;many',
    `y;${'y'.repeat(201)};https://team.example/y;guide;fr;brouillon;;1;`,
    'z;"Z"z;https://team.example/z;guide;fr;brouillon;;1;',
  ].join('\n');
  const { wrong, warnings, rows } = await plan(text);
  expect(said(wrong)).toEqual([
    '3 Lien address',
    '3 Expire le date',
    '3 Id format',
    '3 Type value',
    '3 Titre missing',
    '3 Langue format',
    '3 Statut value',
    '4 columns',
    '5 Titre tooLong',
    '6 quotes',
  ]);
  expect(wrong.map(({ value }) => value).slice(0, 2)).toEqual(['http://team.example/', '31/02/2026']);
  expect(said(warnings)).toEqual(['2 Remplacé par reference']);
  expect(rows.map((row) => row.asset.id)).toEqual(['ok']);
  expect(rows[0]?.asset).not.toHaveProperty('supersededBy');
});

test('a replacement may be a row of the same table', async () => {
  const { rows, warnings } = await plan(
    'id,title,url,superseded by\na,A,https://team.example/a,b\nb,B,https://team.example/b,',
  );
  expect(warnings).toEqual([]);
  expect(rows[0]?.asset.supersededBy).toBe('b');
});

test('approved by somebody who may not: goes into review, and is said; by somebody who may: signed', async () => {
  const text = 'title,url,status\nGuide,https://team.example/g,approved\nDraft,https://team.example/d,draft';
  const held = await plan(text, [], { approvers: ['Léa'], by: 'Max' });
  expect(held.rows.map(({ asset: { state }, heldBack }) => [state, heldBack])).toEqual([
    ['inReview', true],
    ['draft', false],
  ]);
  const nobody = await plan(text, [], { approvers: ['Léa'], by: '' });
  expect(nobody.rows[0]?.heldBack).toBe(true);
  const signed = await plan(text, [], { approvers: ['Léa'], by: 'Léa' });
  expect(signed.rows[0]).toMatchObject({
    heldBack: false,
    asset: { state: 'approved', approver: 'Léa', approvedAt: new Date(NOW).toISOString() },
  });
  // Changing what is approved needs the right, too; leaving it as it is does not.
  const approved = asset({ state: 'approved', approver: 'Léa', approvedAt: '2026-01-01T00:00:00Z' });
  const changed = await plan('id,title\ndeck,Other', [approved], { approvers: ['Léa'], by: 'Max' });
  expect(changed.rows[0]).toMatchObject({ heldBack: true, asset: { state: 'inReview' } });
  expect(changed.rows[0]?.asset).not.toHaveProperty('approver');
  const same = await plan('id,title,state\ndeck,Deck,approved', [approved], { approvers: ['Léa'], by: 'Max' });
  expect(same.rows[0]).toMatchObject({ heldBack: false, changed: [], asset: approved });
});

test('the same moment in other words changes nothing', async () => {
  const deck = asset({ expiresAt: '2026-12-31T23:00:00Z' });
  const { rows } = await plan('id,expires\ndeck,31/12/2026', [deck]);
  expect(rows[0]).toMatchObject({ changed: [], asset: deck });
});

test('JSON: a list, or a workspace; a field that a row does not have stays, and null clears', async () => {
  const deck = asset({ summary: 'Short', competitor: 'Rival' });
  const list = [
    { id: 'deck', competitor: null },
    { title: 'New', url: 'https://team.example/n', personas: ['CFO', 'COO'] },
    7,
  ];
  for (const json of [list, { format: 'whynow-workspace', assets: list }]) {
    const { rows, wrong } = await plan({ json }, [deck]);
    const { competitor, ...rest } = deck;
    expect(rows[0]).toMatchObject({ changed: ['competitor'], asset: rest });
    expect(rows[1]?.asset).toMatchObject({ title: 'New', personas: ['CFO', 'COO'], language: 'en' });
    expect(said(wrong)).toContain('3 title missing');
  }
});

test('pasted links: type and language from the address, else the workspace’s', async () => {
  const { rows, wrong } = await plan({
    links: 'Guide, https://team.example/fr/guide.pdf?utm_source=x\nhttps://team.example/d.pptx\nnope',
  });
  expect(rows.map(({ asset: { title, type, language, url } }) => [title, type, language, url])).toEqual([
    ['Guide', 'guide', 'fr', 'https://team.example/fr/guide.pdf'],
    ['team.example', 'deck', 'en', 'https://team.example/d.pptx'],
  ]);
  expect(said(wrong)).toEqual(['3 url address']);
});
