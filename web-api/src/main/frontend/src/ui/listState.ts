import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useReducer } from 'react';
import { removeView, saveView } from '../api/commands.ts';
import { forget, keep, kept } from '../api/kept.ts';
import { viewsQuery } from '../api/queries.ts';
import type { SavedView } from '../api/types.ts';
import { useCommand } from './useCommand.ts';
import { useSayProblem } from './useSay.ts';
import { tell } from './tell.ts';

/**
 * Which columns of a list are shown, kept in the browser per person and list.
 *
 * @returns the columns, and what chooses others, of this list or of the one that is shown next; nothing chosen is the columns that the list begins with
 */
export function useColumns(list: string, all: { key: string; hidden?: boolean; fixed?: boolean }[]) {
  const [version, again] = useReducer((n: number) => n + 1, 0);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- what is kept changes with the version
  const chosen = useMemo(() => kept<string[]>(`columns:${list}`), [list, version]);
  const visible = useMemo(
    () => all.filter((column) => column.fixed || (chosen ? chosen.includes(column.key) : !column.hidden)).map((column) => column.key),
    [all, chosen],
  );
  function choose(keys: string[] | undefined, of = list) {
    if (keys) keep(`columns:${of}`, keys);
    else forget(`columns:${of}`);
    again();
  }
  return [visible, choose] as const;
}

/** How the person likes to see a list: kept by the server, found again on every machine. */
export function useViews(list: string) {
  const client = useQueryClient();
  const say = useSayProblem();
  const { queryKey } = viewsQuery(list);
  const { data: views } = useQuery(viewsQuery(list));
  const told = {
    onSuccess: (now: SavedView[]) => void client.setQueryData(queryKey, now),
    onError: (error: Error) => tell('wrong', say(error)),
  };
  const save = useCommand({ mutationFn: (view: SavedView) => saveView(list, view), ...told });
  const remove = useCommand({ mutationFn: (name: string) => removeView(list, name), ...told });
  return { views: views ?? [], save: save.mutate, remove: remove.mutate, busy: save.isPending || remove.isPending };
}
