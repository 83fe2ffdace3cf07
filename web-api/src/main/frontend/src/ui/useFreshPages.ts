import { useInfiniteQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { onListsChanged, rowsOf, withPage, type Book } from '../api/lists.ts';
import type { Page } from '../api/types.ts';

const NOTICES_AS_ONE_MILLIS = 1_000;
const SCROLL_MILLIS = 150;
/** so much above and below the window is read again too */
const MARGIN = 300;

interface Options<T> {
  queryKey: QueryKey;
  read: (after: string | undefined, signal?: AbortSignal) => Promise<Page<T>>;
}

/**
 * A keyset-paged list that stays fresh at the cost of the pages that somebody looks at: when something changed, those are read again; the others when they are
 * scrolled to. TanStack's own way would read all of them again, one after the other.
 */
export function useFreshPages<T extends { id: string }>({ queryKey, read }: Options<T>) {
  const client = useQueryClient();
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: Infinity,
    refetchOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const { rows, pageOf } = useMemo(() => rowsOf(list.data), [list.data]);
  const name = JSON.stringify(queryKey);
  const stale = useRef(new Set<number>());
  const busy = useRef(false);
  const again = useRef(false);

  const freshen = useEffectEvent(async () => {
    // what is written while a further page is being read is lost when that one comes
    if (busy.current || client.isFetching({ queryKey, exact: true })) {
      again.current = true;
      return;
    }
    busy.current = true;
    again.current = false;
    const [first, last] = inView(pageOf);
    for (let at = first; at <= last; at++) {
      const book = client.getQueryData<Book<T>>(queryKey);
      if (!book || at >= book.pages.length || !stale.current.has(at)) continue;
      const after = book.pageParams[at] as string | undefined;
      try {
        const page = await read(after);
        const now = client.getQueryData<Book<T>>(queryKey);
        if (!now || client.isFetching({ queryKey, exact: true })) {
          again.current = true;
          break;
        }
        const { book: next, moved } = withPage(now, at, after, page);
        if (next === now) continue;
        stale.current.delete(at);
        if (moved) stale.current.add(at + 1);
        client.setQueryData(queryKey, next);
      } catch {
        // it stays stale: the next notice, or the next scroll, tries again
        break;
      }
    }
    busy.current = false;
    if (again.current && !client.isFetching({ queryKey, exact: true })) void freshen();
  });

  const changed = useEffectEvent(() => {
    const book = client.getQueryData<Book<T>>(queryKey);
    book?.pages.forEach((_, at) => stale.current.add(at));
    void freshen();
  });

  useEffect(() => {
    stale.current.clear();
    // what was read before is shown at once, and read again
    changed();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onListsChanged((soon) => {
      if (!soon) return changed();
      timer ??= setTimeout(() => {
        timer = undefined;
        changed();
      }, NOTICES_AS_ONE_MILLIS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [name]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const scrolled = () => {
      if (!stale.current.size) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        void freshen();
      }, SCROLL_MILLIS);
    };
    window.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      window.removeEventListener('scroll', scrolled);
      clearTimeout(timer);
    };
  }, []);

  const { data, isFetching, fetchNextPage } = list;
  useEffect(() => {
    if (!isFetching && again.current) void freshen();
  }, [isFetching, data]);

  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return { list, rows, more };
}

/** The first and the last page of which a row is in the window, or nearly. */
function inView(pageOf: number[]): [number, number] {
  const rows = [...document.querySelectorAll('table.data tbody tr')];
  const seen = pageOf.filter((_, row) => {
    const box = rows[row]?.getBoundingClientRect();
    return box && box.bottom > -MARGIN && box.top < window.innerHeight + MARGIN;
  });
  return seen.length ? [seen[0] ?? 0, seen.at(-1) ?? 0] : [0, 0];
}
