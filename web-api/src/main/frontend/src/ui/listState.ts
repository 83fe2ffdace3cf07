import { useState } from 'react';
import { forget, keep, kept } from '../api/kept.ts';

/** Which columns of a list are shown and which views were saved, kept in the browser per person and list. */
export interface SavedView<F> {
  name: string;
  filter: F;
  columns: string[];
}

export function useColumns(list: string, all: { key: string; hidden?: boolean; fixed?: boolean }[]) {
  const [chosen, setChosen] = useState<string[] | undefined>(() => kept<string[]>(`columns:${list}`));
  const visible = all.filter((column) => column.fixed || (chosen ? chosen.includes(column.key) : !column.hidden)).map((column) => column.key);
  function choose(keys: string[] | undefined) {
    setChosen(keys);
    if (keys) keep(`columns:${list}`, keys);
    else forget(`columns:${list}`);
  }
  return [visible, choose] as const;
}

export function useViews<F>(list: string) {
  const [views, setViews] = useState<SavedView<F>[]>(() => kept<SavedView<F>[]>(`views:${list}`) ?? []);
  function change(next: SavedView<F>[]) {
    setViews(next);
    keep(`views:${list}`, next);
  }
  return {
    views,
    save: (view: SavedView<F>) => change([...views.filter((v) => v.name !== view.name), view]),
    remove: (name: string) => change(views.filter((v) => v.name !== name)),
  };
}
