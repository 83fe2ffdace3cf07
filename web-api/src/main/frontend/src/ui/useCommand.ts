import { useMutation, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';

/**
 * Does nothing while it is at work. A button that is disabled or turns is so only once the page is drawn again: the second click of a double click comes before.
 */
export function useOneAtATime<A extends unknown[]>(work: (...args: A) => Promise<unknown>): (...args: A) => void {
  const busy = useRef(false);
  return (...args) => {
    if (busy.current) return;
    busy.current = true;
    void work(...args).finally(() => {
      busy.current = false;
    });
  };
}

type Command<T, V> = Omit<UseMutationResult<T, Error, V>, 'mutate'> & { mutate: (values: V) => void };

/** A mutation that leaves once, however often one clicks. */
export function useCommand<T, V = void>(options: UseMutationOptions<T, Error, V>): Command<T, V> {
  const mutation = useMutation(options);
  const busy = useRef(false);
  const { mutateAsync } = mutation;
  const mutate = useCallback(
    (values: V) => {
      if (busy.current) return;
      busy.current = true;
      // what went wrong stands in `error`, where the page reads it
      void mutateAsync(values)
        .catch(() => undefined)
        .finally(() => {
          busy.current = false;
        });
    },
    [mutateAsync],
  );
  return { ...mutation, mutate };
}
