// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { saveDraft } from '../src/api/commands.ts';
import { keepFor } from '../src/api/kept.ts';
import { taskQuery } from '../src/api/queries.ts';
import type { TaskPage } from '../src/api/types.ts';
import { draftOf, forgetDraft, useDraft } from '../src/worklist/useDraft.ts';

vi.mock('../src/api/commands.ts', () => ({ saveDraft: vi.fn() }));

const task = (version: number, draft: Record<string, unknown> | null = null) => ({ id: 'a', version, draft }) as TaskPage;

/** The page at work: what is typed into it, and what the server answers. */
function opened(page: TaskPage) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(taskQuery(page.id).queryKey, page);
  const wrapper = ({ children }: { children: ReactNode }) => createElement(QueryClientProvider, { client }, children);
  return renderHook(() => useDraft(page), { wrapper });
}

async function typed(page: TaskPage, values: Record<string, unknown>) {
  const hook = opened(page);
  act(() => hook.result.current.keep(values));
  hook.unmount();
}

beforeEach(() => {
  localStorage.clear();
  keepFor('zhang.min');
});

describe('the draft that comes back', () => {
  test('is what was typed here on the version that the server has', async () => {
    await typed(task(3, { opinion: 'short' }), { opinion: 'longer' });
    expect(draftOf(task(3, { opinion: 'short' }))).toEqual({ values: { opinion: 'longer' } });
  });

  test('is the server’s where it was saved later on another machine, and what was typed here is offered', async () => {
    await typed(task(3), { opinion: 'typed here, offline' });
    expect(draftOf(task(4, { opinion: 'saved there' }))).toEqual({
      values: { opinion: 'saved there' },
      other: { opinion: 'typed here, offline' },
    });
  });

  test('is the server’s alone where what was typed here had been saved before', async () => {
    vi.mocked(saveDraft).mockResolvedValue(task(4, { opinion: 'saved' }));
    const hook = opened(task(3));
    act(() => hook.result.current.keep({ opinion: 'saved' }));
    await waitFor(() => expect(hook.result.current.state).toBe('saved'), { timeout: 5_000 });
    expect(draftOf(task(4, { opinion: 'saved' }))).toEqual({ values: { opinion: 'saved' } });
    expect(draftOf(task(5, { opinion: 'saved, and more' }))).toEqual({ values: { opinion: 'saved, and more' } });
  });

  test('is not offered twice because the database keeps its fields in another order', async () => {
    await typed(task(3), { opinion: 'x', findings: [{ satisfied: true, note: 'y' }] });
    expect(draftOf(task(9, { findings: [{ note: 'y', satisfied: true }], opinion: 'x' })).other).toBeUndefined();
  });

  test('is nobody else’s', async () => {
    await typed(task(3), { opinion: 'mine' });
    keepFor('zhao.lei');
    expect(draftOf(task(3))).toEqual({ values: undefined });
  });

  test('is gone once the task was given back or decided', async () => {
    await typed(task(3), { opinion: 'mine' });
    forgetDraft('a');
    expect(draftOf(task(3))).toEqual({ values: undefined });
  });
});
