import { useTranslation } from 'react-i18next';
import type { Money } from '../api/types.ts';
import { formatMoney, inMillions, inWan } from '../format/money.ts';

/** An amount with its unit; `wan` adds it in 万元 (zh) or millions (en), the unit people think in. */
export function Amount({ value, wan = false }: { value?: Money | null | undefined; wan?: boolean }) {
  const { t } = useTranslation();
  const inUnit = useBigUnit();
  if (!value) return <span className="quiet">—</span>;
  return (
    <span className="amount">
      <span className="figure">{formatMoney(value)}</span> <span className="unit">{t('shell.money.unit')}</span>
      {wan && <span className="quiet wan">{inUnit(value)}</span>}
    </span>
  );
}

export function useBigUnit(): (value: Money) => string {
  const { t, i18n } = useTranslation();
  return (value) => t('shell.money.wan', { value: i18n.language === 'en' ? inMillions(value) : inWan(value) });
}
