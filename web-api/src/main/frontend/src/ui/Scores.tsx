import { useTranslation } from 'react-i18next';
import type { ScorerSaid } from '../api/types.ts';
import { formatDecimal, formatMoney } from '../format/money.ts';

/** What every scorer said, each without seeing the others (VAL-04). */
export function Scores({ scores }: { scores: ScorerSaid[] }) {
  const { t } = useTranslation();
  return (
    <div className="table-scroll">
      <table className="data bare">
        <caption className="visually-hidden">{t('cases.valuation.scores')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('cases.valuation.scorer')}</th>
            <th scope="col">{t('cases.valuation.indicators')}</th>
            <th scope="col" className="end">
              {t('terms.unit.POINTS')}
            </th>
            <th scope="col" className="end">
              {t('forms.score.benchmark')}
            </th>
            <th scope="col">{t('forms.opinion')}</th>
          </tr>
        </thead>
        <tbody>
          {scores.map((score) => (
            <tr key={score.ordinal}>
              <td>{score.by.name}</td>
              <td className="nowrap">{[score.legal, score.technical, score.economic].map(formatDecimal).join(' / ')}</td>
              <td className="end">{formatDecimal(score.points)}</td>
              <td className="end" title={score.benchmarkSource}>
                {formatMoney(score.benchmark)}
              </td>
              <td>{score.opinion}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
