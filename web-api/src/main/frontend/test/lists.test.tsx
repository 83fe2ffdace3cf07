// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listsChanged, rowsOf, withPage, type Book } from '../src/api/lists.ts';
import type { Page } from '../src/api/types.ts';
import { useFreshPages } from '../src/ui/useFreshPages.ts';

interface Row {
  id: string;
  state?: string;
}
const rows = (from: number, to: number): Row[] => Array.from({ length: to - from }, (_, i) => ({ id: `row ${from + i}` }));
const book = (...pages: [after: string | undefined, items: Row[], next: string | null][]): Book<Row> => ({
  pages: pages.map(([, items, next]) => ({ items, next })),
  pageParams: pages.map(([after]) => after),
});
const ids = (of: Book<Row>) => rowsOf(of).rows.map((row) => row.id);

describe('a page that is read again', () => {
  const three = book([undefined, rows(0, 3), 'row 2'], ['row 2', rows(3, 6), 'row 5'], ['row 5', rows(6, 8), null]);

  it('takes the place of the one before and leaves the others', () => {
    const { book: next, moved } = withPage(three, 1, 'row 2', { items: [{ id: 'row 3', state: 'new' }, ...rows(4, 6)], next: 'row 5' });
    expect(moved).toBe(false);
    expect(ids(next)).toEqual(ids(three));
    expect(next.pages[1]?.items[0]?.state).toBe('new');
    expect(next.pages[2]).toBe(three.pages[2]);
  });

  it('that ends elsewhere makes the next one begin there', () => {
    const { book: next, moved } = withPage(three, 0, undefined, { items: [{ id: 'row new' }, ...rows(0, 2)], next: 'row 1' });
    expect(moved).toBe(true);
    expect(next.pageParams).toEqual([undefined, 'row 1', 'row 5']);
  });

  it('that reaches into the next one shows no row twice', () => {
    const { book: next } = withPage(three, 0, undefined, { items: rows(1, 4), next: 'row 3' });
    expect(ids(next)).toEqual(['row 1', 'row 2', 'row 3', 'row 4', 'row 5', 'row 6', 'row 7']);
    expect(rowsOf(next).pageOf).toEqual([0, 0, 0, 1, 1, 2, 2]);
  });

  it('that is the last one leaves nothing after it', () => {
    const { book: next } = withPage(three, 1, 'row 2', { items: rows(3, 4), next: null });
    expect(ids(next)).toEqual(['row 0', 'row 1', 'row 2', 'row 3']);
    expect(next.pageParams).toHaveLength(2);
  });

  it('is nothing where another page stands by now', () => {
    expect(withPage(three, 1, 'row 7', { items: [], next: null }).book).toBe(three);
    expect(withPage(three, 3, undefined, { items: [], next: null }).book).toBe(three);
  });
});

describe('a list of a thousand rows', () => {
  afterEach(() => {
    vi.useRealTimers();
    document.body.replaceChildren();
  });

  /** A server with a thousand rows, fifty a page, that counts what it is asked. */
  function served() {
    const asked: (string | undefined)[] = [];
    const states = new Map<string, string>();
    const read = (after: string | undefined): Promise<Page<Row>> => {
      asked.push(after);
      const from = after === undefined ? 0 : Number(after.slice(4)) + 1;
      const items = rows(from, from + 50).map((row) => ({ ...row, state: states.get(row.id) ?? 'old' }));
      return Promise.resolve({ items, next: from + 50 < 1000 ? `row ${from + 49}` : null });
    };
    return { asked, states, read };
  }

  /** As a page would lay them out, 40 px a row, scrolled to here. */
  function laidOut(count: number, scrolled: number) {
    const table = document.createElement('table');
    table.className = 'data';
    const body = table.createTBody();
    for (let at = 0; at < count; at++) body.insertRow().getBoundingClientRect = () => new DOMRect(0, at * 40 - scrolled, 800, 40);
    document.body.replaceChildren(table);
  }

  async function readAll(read: (after: string | undefined) => Promise<Page<Row>>) {
    const client = new QueryClient();
    const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>;
    const hook = renderHook(() => useFreshPages<Row>({ queryKey: ['lists', 'test'], read }), { wrapper });
    await waitFor(() => expect(hook.result.current.rows).toHaveLength(50));
    for (let pages = 2; pages <= 20; pages++) {
      act(() => hook.result.current.more());
      await waitFor(() => expect(hook.result.current.rows).toHaveLength(pages * 50));
    }
    return hook;
  }

  it('costs one or two reads a notice, and not twenty', async () => {
    const server = served();
    const hook = await readAll(server.read);
    laidOut(1000, 10_100);
    server.asked.length = 0;
    server.states.set('row 255', 'new');
    await act(async () => {
      listsChanged();
      await Promise.resolve();
    });
    await waitFor(() => expect(hook.result.current.rows[255]?.state).toBe('new'));
    expect(server.asked.length).toBeLessThanOrEqual(2);
    expect(server.asked).toContain('row 249');
  });

  it('reads a page that was out of view when it is scrolled to', async () => {
    const server = served();
    const hook = await readAll(server.read);
    laidOut(1000, 0);
    server.states.set('row 900', 'new');
    await act(async () => {
      listsChanged();
      await Promise.resolve();
    });
    expect(hook.result.current.rows[900]?.state).toBe('old');
    laidOut(1000, 36_000);
    server.asked.length = 0;
    act(() => void window.dispatchEvent(new Event('scroll')));
    await waitFor(() => expect(hook.result.current.rows[900]?.state).toBe('new'));
    expect(server.asked.length).toBeLessThanOrEqual(2);
  });

  it('takes ten notices of others for one', async () => {
    const server = served();
    await readAll(server.read);
    laidOut(1000, 0);
    server.asked.length = 0;
    vi.useFakeTimers();
    for (let i = 0; i < 10; i++) listsChanged(true);
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    expect(server.asked).toEqual([undefined]);
  });

  it('is not lost in a page that was being read', async () => {
    const server = served();
    let let_go: () => void = () => undefined;
    const slow = (after: string | undefined) =>
      after === 'row 49' ? new Promise<void>((go) => (let_go = go)).then(() => server.read(after)) : server.read(after);
    const client = new QueryClient();
    const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>;
    const { result } = renderHook(() => useFreshPages<Row>({ queryKey: ['lists', 'slow'], read: slow }), { wrapper });
    await waitFor(() => expect(result.current.rows).toHaveLength(50));
    laidOut(50, 0);
    act(() => result.current.more());
    server.states.set('row 3', 'new');
    act(() => listsChanged());
    await act(async () => {
      let_go();
      await Promise.resolve();
    });
    await waitFor(() => expect(result.current.rows).toHaveLength(100));
    await waitFor(() => expect(result.current.rows[3]?.state).toBe('new'));
  });
});
