import type { Site } from '../sites/site.ts';

const files = import.meta.glob<Record<string, unknown>>('../sites/*.ts');

/** The sites whose records have addresses of that shape on any host; several where two systems look alike. */
export async function sitesOfRecord(url: URL): Promise<Site[]> {
  const modules = await Promise.all(Object.values(files).map((load) => load()));
  const isSite = (value: unknown): value is Site =>
    typeof value === 'object' && value !== null && 'read' in value && 'page' in value;
  return modules
    .flatMap((module) => Object.values(module).filter(isSite))
    .filter((site) => site.access === 'optional' && site.page(url) !== undefined);
}
