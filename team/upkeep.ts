import pg from 'pg';

const HOUR = 3_600_000;

async function once(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  // Told by the query that it breaks.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('call whynow.upkeep()');
  } finally {
    await client.end();
  }
}

/**
 * Once now and then every hour: partitions ahead, what is too old away, figures of what is over. Several at once do no harm.
 * @returns ends it
 */
export async function startUpkeep(url: string): Promise<() => void> {
  await once(url);
  const timer = setInterval(() => {
    once(url).catch((error: Error) =>
      console.error(`The hourly upkeep has failed and is tried again in an hour: ${error.message}`),
    );
  }, HOUR);
  return () => clearInterval(timer);
}
