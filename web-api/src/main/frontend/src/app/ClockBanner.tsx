import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clockQuery } from '../api/queries.ts';
import { formatInstant } from '../format/dates.ts';

/** Says that the bank's time is not the wall's, wherever somebody may read a date. */
export function ClockBanner() {
  const { t } = useTranslation();
  const { data: clock } = useQuery(clockQuery);
  if (!clock?.controlled || clock.offsetMillis === 0) return null;
  const days = Math.round((Math.abs(clock.offsetMillis) / 86_400_000) * 10) / 10;
  return (
    <div className="clock-banner" role="status">
      <strong>{t('shell.clock.led')}</strong>
      <span>{t('shell.clock.now', { now: formatInstant(clock.now) })}</span>
      <span>{t(clock.offsetMillis > 0 ? 'shell.clock.ahead' : 'shell.clock.behind', { days })}</span>
    </div>
  );
}
