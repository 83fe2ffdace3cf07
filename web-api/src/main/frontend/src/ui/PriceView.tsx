import { useTranslation } from 'react-i18next';
import type { Price } from '../api/types.ts';
import { formatDecimal, formatPercent } from '../format/money.ts';
import { Mark, SampleMark } from './Marks.tsx';

/** What the loan costs: benchmark, spread and benefit in basis points, and the rate that they make (CRD-03). */
export function PriceView({ price }: { price: Price }) {
  const { t } = useTranslation();
  return (
    <table className="calculation">
      <caption className="visually-hidden">{t('cases.price.title')}</caption>
      <tbody>
        {price.parts.map((part) => (
          <tr key={part.kind}>
            <th scope="row">
              {part.label} <SampleMark sample={part.sample} source={part.source} />
              {(part.missing || part.kind === 'SPREAD') && <div className="quiet">{part.missing ?? part.source}</div>}
            </th>
            <td>
              {part.basisPoints ? (
                <>
                  {formatDecimal(part.basisPoints)} <span className="unit">{t('terms.unit.BASIS_POINT')}</span>
                </>
              ) : (
                <Mark tone="amber">{t('cases.why.missing')}</Mark>
              )}
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">
            {t('cases.price.rate')} {price.settled && <Mark tone="jade">{t('cases.price.settled')}</Mark>}
          </th>
          <td>{price.annualRate ? formatPercent(price.annualRate) : t('cases.limit.open')}</td>
        </tr>
      </tbody>
    </table>
  );
}
