import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PageError } from '../app/Problems.tsx';
import { Loading } from './Loading.tsx';

/** A part of a page that is read by itself: its waiting, its failure, its emptiness. */
export function Part<T>({ query, empty, children }: { query: UseQueryResult<T[]>; empty: string; children: (items: T[]) => ReactNode }) {
  if (query.error && !query.data) return <PageError error={query.error} reset={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  return query.data.length ? children(query.data) : <p className="quiet part-empty">{empty}</p>;
}
