import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { valuationsQuery } from '../api/queries.ts';
import type { TaskPage } from '../api/types.ts';
import { formatInstant } from '../format/dates.ts';
import { formatPercent } from '../format/money.ts';
import { Calculation } from '../ui/Calculation.tsx';
import { Card, Fact, Facts } from '../ui/Card.tsx';
import { usePrinting } from '../theme/preferences.ts';
import { DutyRecordList } from '../ui/DutyRecordList.tsx';
import { SizeView } from '../ui/EnterpriseView.tsx';
import { Amount } from '../ui/Figures.tsx';
import { FinancialsView } from '../ui/FinancialsView.tsx';
import { FindingList } from '../ui/FindingList.tsx';
import { LimitView } from '../ui/LimitView.tsx';
import { PriceView } from '../ui/PriceView.tsx';
import { ChannelMark, Mark } from '../ui/Marks.tsx';
import { PrintButton, PrintHead } from '../ui/PrintHead.tsx';
import { ReasonList } from '../ui/ReasonList.tsx';
import { RightView } from '../ui/RightView.tsx';
import { SheetFile } from '../ui/SheetFile.tsx';
import { Scores } from '../ui/Scores.tsx';
import { OpinionView } from './OpinionView.tsx';

/** The decision sheet: everything of the case that somebody needs who does something in it, on one page. */
export function Sheet({ task }: { task: TaskPage }) {
  const { t } = useTranslation();
  const { sheet } = task;
  const printing = usePrinting();
  const valuations = useQuery({ ...valuationsQuery(task.applicationId), enabled: Boolean(sheet.totalValue) });
  const tooLong = sheet.plannedMaturity && sheet.latestMaturity && sheet.plannedMaturity > sheet.latestMaturity;
  return (
    <aside className="sheet" aria-label={t('forms.sheet.title')}>
      <PrintHead title={t('forms.sheet.printed')} number={task.caseNumber} borrower={task.borrower} digest={sheet.digest} />
      {sheet.records.length > 0 && (
        <Card
          title={t('forms.sheet.records')}
          extra={
            <Link to="/cases/$id" params={{ id: task.applicationId }} search={{ tab: 'duty' }} className="no-print">
              {t('forms.sheet.record')}
            </Link>
          }
        >
          <DutyRecordList records={sheet.records} />
        </Card>
      )}
      {task.returns.length > 0 && (
        <Card title={t('forms.sheet.returns')}>
          <div className="stack">
            {task.returns.map((round) => (
              <article key={round.round} className="opinion">
                <p className="quiet">
                  {t('cases.filings.round', { round: round.round })} · {round.askedBy.name} · {formatInstant(round.askedAt)}
                </p>
                <blockquote>{round.question}</blockquote>
                {round.answer && (
                  <>
                    <p className="quiet gap-top">
                      {round.answeredBy?.name} · {formatInstant(round.answeredAt)}
                    </p>
                    <blockquote>{round.answer}</blockquote>
                  </>
                )}
              </article>
            ))}
          </div>
        </Card>
      )}
      {sheet.exceptions.length > 0 && (
        <Card title={t('forms.sheet.exceptions')} extra={<Mark tone="amber">{sheet.exceptions.length}</Mark>}>
          <ReasonList reasons={sheet.exceptions} tone="amber" />
        </Card>
      )}
      <Card
        title={t('forms.sheet.ask')}
        extra={
          <span className="row">
            <Link to="/cases/$id" params={{ id: task.applicationId }} className="no-print">
              {t('forms.sheet.case')}
            </Link>
            <SheetFile applicationId={task.applicationId} />
            <PrintButton>{t('shell.print.button')}</PrintButton>
          </span>
        }
      >
        <Facts>
          <Fact name={t('cases.overview.requested')}>
            <Amount value={sheet.amount} wan />
          </Fact>
          <Fact name={t('cases.overview.limit')}>
            <Amount value={sheet.lendingLimit} wan />
          </Fact>
          <Fact name={t('cases.overview.value')}>
            <Amount value={sheet.totalValue} wan />
          </Fact>
          <Fact name={t('cases.overview.ltv')}>{formatPercent(sheet.loanToValue)}</Fact>
          <Fact name={t('cases.enterprise.size')}>
            <SizeView size={sheet.enterprise.size} />
          </Fact>
          <Fact name={t('cases.overview.exposure')}>
            <Amount value={sheet.liveExposure} wan />
          </Fact>
          <Fact name={t('cases.overview.product')}>{sheet.productName}</Fact>
          <Fact name={t('cases.overview.tenor')}>{t('cases.overview.months', { count: sheet.tenorMonths })}</Fact>
          <Fact name={t('cases.overview.maturity')}>
            {sheet.plannedMaturity ?? '—'} {tooLong && <Mark tone="seal">{t('forms.sheet.pastTerm', { day: sheet.latestMaturity })}</Mark>}
          </Fact>
          <Fact name={t('cases.overview.purpose')}>
            {sheet.purposeName}
            {sheet.purposeText && <div className="quiet">{sheet.purposeText}</div>}
          </Fact>
          <Fact name={t('cases.overview.route')}>{sheet.approvalRoute ? t(`terms.decision.${sheet.approvalRoute}`) : '—'}</Fact>
        </Facts>
      </Card>
      {sheet.limit && (
        <Card title={t('cases.limit.title')}>
          <LimitView limit={sheet.limit} />
        </Card>
      )}
      {sheet.price && (
        <Card title={t('cases.price.title')}>
          <PriceView price={sheet.price} />
        </Card>
      )}
      {sheet.applicantFindings.length > 0 && (
        <Card title={t('cases.applicant.title')}>
          <FindingList findings={sheet.applicantFindings} of="applicantFinding" />
        </Card>
      )}
      {sheet.channelReasons.length > 0 && (
        <Card title={t('cases.overview.channel')} extra={<ChannelMark channel={sheet.channel} />}>
          <ReasonList reasons={sheet.channelReasons} tone={sheet.channel === 'GREEN' ? 'jade' : 'amber'} />
        </Card>
      )}
      {sheet.conditions.length > 0 && (
        <Card title={t('cases.overview.conditions')}>
          <ol className="conditions">
            {sheet.conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ol>
        </Card>
      )}
      {sheet.opinions.length > 0 && (
        <Card title={t('forms.sheet.opinions')}>
          <div className="stack">
            {sheet.opinions.map((opinion) => (
              <OpinionView key={opinion.step + opinion.at} opinion={opinion} />
            ))}
          </div>
        </Card>
      )}
      {sheet.financials && (
        <Card title={t('cases.financials.title')}>
          <FinancialsView financials={sheet.financials} />
        </Card>
      )}
      <Card title={t('cases.rights.title')}>
        <div className="stack">
          {sheet.rights.map((right) => (
            <RightView key={right.id} right={right}>
              {(valuations.data ?? [])
                .filter((valuation) => valuation.right.id === right.id && valuation.steps.length > 0)
                .map((valuation) => (
                  <details key={valuation.id} className="steps" open={printing || undefined}>
                    <summary>{t('cases.valuation.steps')}</summary>
                    {valuation.scores.length > 0 && <Scores scores={valuation.scores} />}
                    <Calculation steps={valuation.steps} caption={t('cases.valuation.steps')} />
                  </details>
                ))}
            </RightView>
          ))}
        </div>
      </Card>
    </aside>
  );
}
