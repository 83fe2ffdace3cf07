import { useTranslation } from 'react-i18next';
import type { Valuation } from '../api/types.ts';
import { showRightNumber } from '../format/numbers.ts';
import { Calculation } from './Calculation.tsx';
import { Fact, Facts } from './Card.tsx';
import { Amount } from './Figures.tsx';
import { StateMark } from './Marks.tsx';
import { ReasonList } from './ReasonList.tsx';
import { Scores } from './Scores.tsx';

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
