import { useQuery } from '@tanstack/react-query';
import { clockQuery } from '../api/queries.ts';
import type { IsoDate } from '../api/types.ts';
import { bankDay } from '../format/dates.ts';

/** The bank's day, by the business clock. */
export function useBankToday(): IsoDate {
  const { data: clock } = useQuery(clockQuery);
  return bankDay(new Date(Date.now() + (clock?.offsetMillis ?? 0)));
}
