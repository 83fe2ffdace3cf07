import type { QueryClient } from '@tanstack/react-query';
import type { Page } from './types.ts';

/** The pages of a list that were read, each with the cursor after which it begins. */
export interface Book<T> {
  pages: Page<T>[];
  pageParams: unknown[];
}

type Listener = (soon: boolean) => void;
const listeners = new Set<Listener>();

export function onListsChanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Something changed that may stand in a list. A list reads again what is in view and nothing else.
 *
 * @param soon somebody else did it: several such notices are one
 */
export const listsChanged = (soon = false): void => listeners.forEach((listener) => listener(soon));

/** The person at this page did something to a task. */
export function tasksChanged(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: ['tasks'] });
  listsChanged();
}

/**
 * The book with a page as it is now. Rows move: where the page ends elsewhere than before, the next one begins there and is to be read again; where it is the
 * last one, nothing follows.
 *
 * @returns the book, and whether the page that follows begins elsewhere; the same book where it has another page at this place by now
 */
export function withPage<T>(book: Book<T>, at: number, after: string | undefined, page: Page<T>): { book: Book<T>; moved: boolean } {
  if (at >= book.pages.length || book.pageParams[at] !== after) return { book, moved: false };
  const next = page.next ?? undefined;
  const keep = next === undefined ? at + 1 : book.pages.length;
  const pages = book.pages.slice(0, keep);
  const pageParams = book.pageParams.slice(0, keep);
  pages[at] = page;
  const moved = at + 1 < keep && pageParams[at + 1] !== next;
  if (moved) pageParams[at + 1] = next;
  return { book: { pages, pageParams }, moved };
}

/** Every row once, where it stands first, and on which page. */
export function rowsOf<T extends { id: string }>(book: Book<T> | undefined): { rows: T[]; pageOf: number[] } {
  const seen = new Set<string>();
  const rows: T[] = [];
  const pageOf: number[] = [];
  book?.pages.forEach((page, at) => {
    for (const row of page.items) {
      if (seen.has(row.id)) continue;
      seen.add(row.id);
      rows.push(row);
      pageOf.push(at);
    }
  });
  return { rows, pageOf };
}
