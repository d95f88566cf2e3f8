import { useEffect, useState } from 'react';
import { type Settings, settings } from '../store/settings.ts';

/** The settings, live; undefined until they have been read. */
export function useSettings(): Settings | undefined {
  const [value, setValue] = useState<Settings>();
  useEffect(() => {
    void settings.getValue().then(setValue);
    return settings.watch(setValue);
  }, []);
  return value;
}
