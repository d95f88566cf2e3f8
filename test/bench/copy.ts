import { cpSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { freeMailPlugin } from '../../lib/workspace/freeMailPlugin.ts';
import { builtExtension } from '../launch.ts';

/** A copy of the product with a script of the bench's own, built from the product's sources as `<name>.js`. */
export async function copyWith(folder: string, name: string): Promise<string> {
  const copy = path.join(folder, name);
  cpSync(builtExtension, copy, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [freeMailPlugin()],
    build: {
      outDir: copy,
      emptyOutDir: false,
      lib: { entry: path.join(import.meta.dirname, `${name}.ts`), formats: ['es'], fileName: () => `${name}.js` },
    },
  });
  return copy;
}
