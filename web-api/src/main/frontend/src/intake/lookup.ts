import { queryOptions } from '@tanstack/react-query';
import { lookupRight } from '../api/commands.ts';
import { normaliseRight, type TypedRight } from './checks.ts';

/** What the bank last stored of the register about a right; asking has no effect. */
export function lookupQuery(typed: TypedRight) {
  const right = normaliseRight(typed);
  return queryOptions({ queryKey: ['rights', right.kind, right.number], queryFn: ({ signal }) => lookupRight(right, signal), staleTime: 60_000 });
}
