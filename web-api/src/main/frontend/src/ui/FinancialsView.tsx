import { useTranslation } from 'react-i18next';
import type { Financials } from '../api/types.ts';
import { FIGURES } from '../format/financials.ts';
import { formatPercent } from '../format/money.ts';
import { Fact, Facts } from './Card.tsx';
import { Amount } from './Figures.tsx';

/** The figures from which the need for working capital follows (ALG-12). */
export function FinancialsView({ financials }: { financials: Financials }) {
  const { t } = useTranslation();
  return (
    <Facts>
      {FIGURES.map(({ name, kind }) => (
        <Fact key={name} name={t(`terms.figure.${name}`)}>
          {kind === 'money' ? (
            <Amount value={financials[name]} wan />
          ) : kind === 'rate' ? (
            formatPercent(financials[name], 4)
          ) : (
            t('terms.figureDays', { count: financials[name] })
          )}
        </Fact>
      ))}
    </Facts>
  );
}
