import { install } from './install.ts';

// `npm run team`: whoever types it needs to have done nothing before.
process.exitCode = install();
if (process.exitCode === 0) await import('./start.ts');
