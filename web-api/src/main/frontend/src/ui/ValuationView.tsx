import { useTranslation } from 'react-i18next';
import type { ScorerSaid, Valuation } from '../api/types.ts';
import { formatDecimal, formatMoney } from '../format/money.ts';
import { showRightNumber } from '../format/numbers.ts';
import { Calculation } from './Calculation.tsx';
import { Fact, Facts } from './Card.tsx';
import { Amount } from './Figures.tsx';
import { StateMark } from './Marks.tsx';
import { ReasonList } from './ReasonList.tsx';

/** What every scorer said, each without seeing the others (VAL-04). */
function Scores({ scores }: { scores: ScorerSaid[] }) {
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

export function ValuationView({ valuation }: { valuation: Valuation }) {
  const { t } = useTranslation();
  const { right } = valuation;
  return (
    <article className="right-view">
      <header>
        <span className="mark">{t(`terms.rightKind.${right.kind}`)}</span>
        <span className="mono">{showRightNumber(right.kind, right.number)}</span>
        <strong>{right.title}</strong>
        <StateMark state={valuation.state} terms="valuationState" />
      </header>
      <Facts>
        <Fact name={t('cases.valuation.value')}>
          <Amount value={valuation.value} wan />
        </Fact>
        <Fact name={t('cases.valuation.route')}>{valuation.route ? t(`terms.route.${valuation.route}`) : '—'}</Fact>
        <Fact name={t('cases.valuation.method')}>{valuation.method ? t(`terms.method.${valuation.method}`) : '—'}</Fact>
        <Fact name={t('cases.valuation.date')}>{valuation.valueDate ?? '—'}</Fact>
        <Fact name={t('cases.valuation.validUntil')}>{valuation.validUntil ?? '—'}</Fact>
        <Fact name={t('cases.valuation.proposedBy')}>{valuation.proposedBy?.name ?? '—'}</Fact>
        <Fact name={t('cases.valuation.confirmedBy')}>{valuation.confirmedBy?.name ?? '—'}</Fact>
      </Facts>
      {valuation.routeReasons.length > 0 && <ReasonList reasons={valuation.routeReasons} />}
      {valuation.rerouted && (
        <>
          <p className="quiet">
            {t('cases.valuation.rerouted', { from: t(`terms.route.${valuation.rerouted.from}`), name: valuation.rerouted.by.name })}
          </p>
          <blockquote>{valuation.rerouted.reason}</blockquote>
        </>
      )}
      {valuation.scores.length > 0 && <Scores scores={valuation.scores} />}
      {valuation.opinion && <blockquote>{valuation.opinion}</blockquote>}
      <Calculation steps={valuation.steps} caption={t('cases.valuation.steps')} />
    </article>
  );
}
