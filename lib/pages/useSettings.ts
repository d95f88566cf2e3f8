import { useEffect, useState } from 'react';
import { readSettings, type Settings, watchSettings } from '../store/settings.ts';

/** The settings, live; undefined until they have been read. */
export function useSettings(): Settings | undefined {
  const [value, setValue] = useState<Settings>();
  useEffect(() => {
    void readSettings().then(setValue);
    return watchSettings(setValue);
  }, []);
  return value;
}
