import { useCallback, useState } from 'react';
import { forget, keep, kept } from './kept.ts';

/** A state that outlives a reload, an expired sign-in and a closed tab, under the person's name. */
export function useKept<T>(name: string, initial: T) {
  const [value, setValue] = useState<T>(() => kept<T>(name) ?? initial);
  const set = useCallback(
    (next: T) => {
      setValue(next);
      keep(name, next);
    },
    [name],
  );
  /** Done with: what is still shown stays until the page goes. */
  const drop = useCallback(() => forget(name), [name]);
  return [value, set, drop] as const;
}
