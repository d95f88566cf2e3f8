import { useLiveQuery } from 'dexie-react-hooks';

/**
 * What made the database refuse: once opening has failed, every later question is answered "closed", with the reason
 * inside. A live query takes "closed" for the end of its page and says nothing at all.
 */
function reasonOf(error: unknown): unknown {
  const { name, inner } = error as { name?: string; inner?: { name?: string } };
  return name === 'DatabaseClosedError' && inner?.name && inner.name !== name ? inner : error;
}

/**
 * What the local database holds, read again after each change of it; undefined until it has been read. What cannot be
 * read is thrown while the component draws, for the boundary above it.
 */
export const useStored = <T>(read: () => Promise<T>, dependencies: unknown[] = []): T | undefined =>
  useLiveQuery(async () => {
    try {
      return await read();
    } catch (error) {
      throw reasonOf(error);
    }
  }, dependencies);
