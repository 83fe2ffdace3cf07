// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepFor } from '../src/api/kept.ts';
import { useColumns } from '../src/ui/listState.ts';

const ALL = [{ key: 'number', fixed: true }, { key: 'due' }, { key: 'amount' }, { key: 'round', hidden: true }];

describe('the columns of a list', () => {
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>;
  const shown = (list: string) => renderHook(({ of }: { of: string }) => useColumns(of, ALL), { wrapper, initialProps: { of: list } });

  beforeEach(() => {
    localStorage.clear();
    keepFor('li.na');
  });

  it('stay with their list when another one is shown on the same page', () => {
    const { result, rerender } = shown('tasks.mine');
    act(() => result.current[1](['due']));
    expect(result.current[0]).toEqual(['number', 'due']);
    rerender({ of: 'tasks.done' });
    expect(result.current[0]).toEqual(['number', 'due', 'amount']);
    rerender({ of: 'tasks.mine' });
    expect(result.current[0]).toEqual(['number', 'due']);
  });

  it('of a view go to the list that the view is of', () => {
    const { result, rerender } = shown('tasks.mine');
    act(() => result.current[1](['round'], 'tasks.done'));
    expect(result.current[0]).toEqual(['number', 'due', 'amount']);
    rerender({ of: 'tasks.done' });
    expect(result.current[0]).toEqual(['number', 'round']);
  });

  it('are the first ones again when nothing is chosen', () => {
    const { result } = shown('cases');
    act(() => result.current[1]([]));
    expect(result.current[0]).toEqual(['number']);
    act(() => result.current[1](undefined));
    expect(result.current[0]).toEqual(['number', 'due', 'amount']);
  });
});
