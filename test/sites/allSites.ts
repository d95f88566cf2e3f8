import path from 'node:path';
import { siteFacts } from '../../lib/sites/index.ts';
import type { Examples, Site } from '../../lib/sites/site.ts';

const folder = path.resolve(import.meta.dirname, '../../lib/sites');

const modules = await Promise.all(
  siteFacts.map(async ({ id }) => ({
    id,
    module: (await import(path.join(folder, `${id}.ts`))) as Record<string, unknown>,
  })),
);

/** Every registered site with its page part, found by the rule that file and export bear the site's id. */
export const sites: Site[] = modules.map(({ id, module }) => {
  const site = module[id] as Site | undefined;
  if (!site) throw new Error(`lib/sites/${id}.ts does not export "${id}"`);
  return site;
});

/** The example addresses that stand in a site's file. */
export function examplesOf({ id }: { id: string }): Examples {
  const examples = modules.find((each) => each.id === id)?.module.examples as Examples | undefined;
  if (!examples) throw new Error(`lib/sites/${id}.ts does not export "examples"`);
  return examples;
}
