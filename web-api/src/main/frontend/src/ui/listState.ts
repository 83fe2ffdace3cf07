import { useState } from 'react';

/** Which columns of a list are shown and which views were saved, kept in the browser per list. */
export interface SavedView<F> {
  name: string;
  filter: F;
  columns: string[];
}

const COLUMNS = 'ipledge.columns:';
const VIEWS = 'ipledge.views:';

export function useColumns(list: string, all: { key: string; hidden?: boolean; fixed?: boolean }[]) {
  const [chosen, setChosen] = useState<string[] | undefined>(() => read<string[]>(COLUMNS + list));
  const visible = all.filter((column) => column.fixed || (chosen ? chosen.includes(column.key) : !column.hidden)).map((column) => column.key);
  function choose(keys: string[] | undefined) {
    setChosen(keys);
    write(COLUMNS + list, keys);
  }
  return [visible, choose] as const;
}

export function useViews<F>(list: string) {
  const [views, setViews] = useState<SavedView<F>[]>(() => read<SavedView<F>[]>(VIEWS + list) ?? []);
  function keep(next: SavedView<F>[]) {
    setViews(next);
    write(VIEWS + list, next);
  }
  return {
    views,
    save: (view: SavedView<F>) => keep([...views.filter((v) => v.name !== view.name), view]),
    remove: (name: string) => keep(views.filter((v) => v.name !== name)),
  };
}

function read<T>(key: string): T | undefined {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as T | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: unknown): void {
  if (value === undefined) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify(value));
}
