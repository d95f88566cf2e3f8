import pg from 'pg';
import { type Database, startDatabase } from './embedded.ts';
import { startFront } from './front.ts';
import { migrate, setPassword } from './migrate.ts';
import { joinCodes, loadSample } from './sample.ts';
import { derived, secretIn } from './secret.ts';
import { readSettings, type StartSettings } from './settings.ts';
import { startUpkeep } from './upkeep.ts';

type Stop = () => unknown;

async function openDatabase({ databaseUrl, folder, databasePort }: StartSettings, secret: string): Promise<Database> {
  if (databaseUrl) return { url: databaseUrl, stop: async () => undefined };
  return startDatabase(`${folder}/database`, derived(secret, 'database'), databasePort);
}

/** The address by which the front reaches the database: the same place, its own login. */
async function frontAddress(settings: StartSettings, url: string, secret: string): Promise<string> {
  if (settings.frontDatabaseUrl) return settings.frontDatabaseUrl;
  const password = derived(secret, 'front');
  await setPassword(url, password);
  const address = new URL(url);
  address.username = 'whynow_front';
  address.password = password;
  return address.href;
}

async function firstVisit({ sample, production }: StartSettings, url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('update whynow.store set production = $1 where production <> $1', [production]);
    if (!sample) return [];
    const french = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('fr');
    if (await loadSample(client, french ? 'fr' : 'en')) console.log('The sample team’s workspace is in place.');
    if (production) return [];
    const codes = await joinCodes(client);
    return codes.map(({ role, code }) => `  ${role.padEnd(10)}${code}`);
  } finally {
    await client.end();
  }
}

async function start(stops: Stop[]): Promise<void> {
  const settings = readSettings(process.env, process.argv.slice(2));
  const secret = settings.secret ?? secretIn(settings.folder);
  const { url, stop } = await openDatabase(settings, secret);
  stops.unshift(stop);
  await migrate(url);
  const databaseUrl = await frontAddress(settings, url, secret);
  const codes = await firstVisit(settings, url);
  stops.unshift(await startUpkeep(url));
  const { production, port, host, auth } = settings;
  const front = await startFront({ ...auth, databaseUrl, production, port, host, joinSecret: derived(secret, 'join') });
  stops.unshift(front.stop);

  console.log(`The team store is at ${front.url}`);
  if (auth.issuer) console.log(`Members sign in at ${auth.issuer}.`);
  if (auth.issuer && !auth.clientId)
    console.log('OIDC_CLIENT_ID is missing: only who has it by policy can sign in from the extension.');
  if (codes.length > 0) {
    console.log(
      `To join: in the extension’s options choose “Team store”, give that address and one of these codes, which hold for 7 days:\n${codes.join('\n')}`,
    );
  }
  console.log('Ctrl+C ends it.');
}

const stops: Stop[] = [];
let ending: Promise<void> | undefined;
const end = (): Promise<void> => {
  ending ??= (async () => {
    for (const stop of stops) await stop();
  })();
  return ending;
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end().then(() => process.exit(0)));

try {
  await start(stops);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await end();
  process.exit(1);
}
