import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, seconds } from '../stages.ts';
import { measureCorpus } from './corpus.ts';
import { type EngineResult, engines, measureEngine } from './engines.ts';
import { missed, setting } from './goals.ts';
import { makeIdentities, measureIdentities } from './identities.ts';
import { accuracyPage } from './page.ts';

const began = Date.now();
const step = <T>(name: string, work: () => T): T => {
  const from = Date.now();
  const result = work();
  console.log(`── ${name}: ${seconds(from)}`);
  return result;
};

const corpus = step('saved pages', () => measureCorpus());
const made = step('made-up list and pages', () =>
  makeIdentities(setting.seed, setting.accounts, setting.cases, setting.tuning),
);
const identities = step('matching', () => measureIdentities(made));
const others = engines.map(
  (engine): EngineResult =>
    step(engine.name, () => measureEngine(engine, made.world.accounts, made.cases, made.tuning)),
);

const page = accuracyPage(corpus, identities, others);
writeFileSync(path.join(root, 'docs/accuracy.md'), page);
console.log(`\n${page}`);
for (const { name, took } of [{ name: 'Whynow', took: identities.took }, ...others])
  console.log(`${name}: ${took.toFixed(3)} ms a look-up`);

const failures = [
  ...corpus.wrong.map((each) => `wrong account: ${each}`),
  ...missed('generated identities', identities.all),
];
for (const line of failures) console.error(`MISSED ${line}`);
console.log(
  `\n${failures.length === 0 ? 'All goals met' : `${failures.length} goals missed`}, ${seconds(began)} in all`,
);
process.exitCode = failures.length > 0 ? 1 : 0;
