import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { clockQuery } from '../api/queries.ts';
import type { IsoInstant } from '../api/types.ts';
import { lengthOf } from '../format/dates.ts';

/** How long ago or how long it took, by the business clock: "3 hours". */
export function useLength(): (from: IsoInstant, to?: IsoInstant | null) => string {
  const { t } = useTranslation();
  const { data: clock } = useQuery(clockQuery);
  const offset = clock?.offsetMillis ?? 0;
  return useCallback(
    (from, to) => {
      const [count, unit] = lengthOf(from, to ?? new Date(Date.now() + offset));
      return t(`shell.time.${unit}`, { count });
    },
    [t, offset],
  );
}
