import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compare, flatten } from '../../locales/messagesPlugin.ts';
import { root, sources } from './sources.ts';

const read = (name: string) => parse(readFileSync(path.join(root, `locales/${name}.yml`), 'utf8'));

test('French has every message of English, with the same placeholders', () => {
  const [english, french] = [read('en'), read('fr')];
  expect(flatten(english).size).toBeGreaterThan(20);
  expect(compare(english, french)).toEqual([]);
});

test('no message is empty', () => {
  for (const name of ['en', 'fr']) {
    const empty = [...flatten(read(name))].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty, `${name}.yml`).toEqual([]);
  }
});

test('a missing message and another placeholder are found', () => {
  const english = { panel: { title: 'Why now', used: 'used by {count}' } };
  expect(compare(english, { panel: { title: 'Pourquoi maintenant', used: 'utilisé par {nombre}' } })).toHaveLength(1);
  expect(compare(english, { panel: { used: 'utilisé par {count}' } })).toEqual(['"panel.title" is missing']);
});

test('every message is used', () => {
  const code =
    sources(/\.tsx?$/)
      .map(({ text }) => text)
      .join('\n') + readFileSync(path.join(root, 'wxt.config.ts'), 'utf8');
  // Whole keys in quotes, and templates such as `badge.kind.${kind}` or `problem.${kind}.title`.
  const templates = [...code.matchAll(/`([\w.]+(?:\$\{[^}]*\}[\w.]*)+)`/g)].map(
    ([, template = '']) => new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '\\w+')}$`),
  );
  const literals = new Set([...code.matchAll(/['"`]([\w.]+\.[\w.]+)['"`]/g)].map(([, key]) => key));
  const unused = [...flatten(read('en')).keys()]
    .map((key) => key.replace(/\.(1|n)$/, ''))
    .filter((key) => !literals.has(key) && !code.includes(`__MSG_${key.replaceAll('.', '_')}__`))
    .filter((key) => !templates.some((template) => template.test(key)));
  expect([...new Set(unused)]).toEqual([]);
});
