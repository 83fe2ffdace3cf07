import { queryOptions } from '@tanstack/react-query';
import { lookupRight } from '../api/commands.ts';
import type { RightFacts } from '../api/types.ts';
import { normaliseRight, type TypedRight } from './checks.ts';

const ASK_AGAIN_MILLIS = 1_000;

/** The register is asked behind the scenes: until it has answered once there is nothing to show, and nobody to tell us when there is. */
const isAwaited = (facts: RightFacts | undefined) => Boolean(facts?.numberValid && !facts.asOf);

/** What the bank last stored of the register about a right; asking has no effect. */
export function lookupQuery(typed: TypedRight) {
  const right = normaliseRight(typed);
  return queryOptions({
    queryKey: ['rights', right.kind, right.number],
    queryFn: ({ signal }) => lookupRight(right, signal),
    staleTime: 60_000,
    refetchInterval: (query) => (isAwaited(query.state.data) ? ASK_AGAIN_MILLIS : false),
  });
}
