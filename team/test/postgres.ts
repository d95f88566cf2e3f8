import pg from 'pg';
import { migrate } from '../migrate.ts';
import { Store } from './store.ts';

export interface Figures {
  url: string;
  client: pg.Client;
  /** A connection of its own, closed with the store. */
  connect: () => Promise<pg.Client>;
  stop: () => Promise<void>;
}

/**
 * A store, and connections to it as whoever keeps it up.
 * @param migrations only so many of them
 */
export async function startStore(migrations?: number): Promise<Figures> {
  const store = new Store();
  await store.open(migrations === undefined ? 'model' : 'template0');
  if (migrations !== undefined) await migrate(store.url, migrations);
  const clients: pg.Client[] = [];
  const connect = async () => {
    const client = new pg.Client({ connectionString: store.url });
    await client.connect();
    await client.query('set client_min_messages = warning');
    clients.push(client);
    return client;
  };
  const client = await connect();
  const stop = async () => {
    for (const each of clients) await each.end();
    await store.close();
  };
  return { url: store.url, client, connect, stop };
}
