import { useTranslation } from 'react-i18next';
import type { Limit } from '../api/types.ts';
import { formatMoney } from '../format/money.ts';
import { Mark } from './Marks.tsx';

/** How much may be lent at most: every figure, which of them binds, and what is missing for one (ALG-07). */
export function LimitView({ limit }: { limit: Limit }) {
  const { t } = useTranslation();
  return (
    <table className="calculation">
      <caption className="visually-hidden">{t('cases.limit.title')}</caption>
      <tbody>
        {limit.figures.map((figure) => (
          <tr key={figure.bound}>
            <th scope="row">
              {figure.label} {figure.binds && <Mark tone="brand">{t('cases.limit.binds')}</Mark>}
              {figure.missing && <div className="quiet">{figure.missing}</div>}
            </th>
            <td>
              {figure.amount ? (
                <>
                  {formatMoney(figure.amount)} <span className="unit">{t('terms.unit.CNY')}</span>
                </>
              ) : (
                <Mark tone="amber">{t('cases.why.missing')}</Mark>
              )}
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('cases.limit.most')}</th>
          <td>
            {limit.most ? (
              <>
                {formatMoney(limit.most)} <span className="unit">{t('terms.unit.CNY')}</span>
              </>
            ) : (
              t('cases.limit.open')
            )}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
