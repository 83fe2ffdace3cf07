import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { caseQuery, filingsQuery } from '../../api/queries.ts';
import type { Filing } from '../../api/types.ts';
import { formatInstant } from '../../format/dates.ts';
import { showRightNumber } from '../../format/numbers.ts';
import { Card, Fact, Facts } from '../../ui/Card.tsx';
import { Amount } from '../../ui/Figures.tsx';
import { DueMark, StateMark } from '../../ui/Marks.tsx';
import { Part } from '../../ui/Part.tsx';
import { FindingList } from '../../ui/FindingList.tsx';
import { RightView } from '../../ui/RightView.tsx';
import { useBankToday } from '../../ui/useBankToday.ts';
import { Papers } from './Papers.tsx';

export default function Rights({ id }: { id: string }) {
  const { t } = useTranslation();
  const page = useQuery(caseQuery(id));
  const filings = useQuery(filingsQuery(id));
  return (
    <div className="stack">
      <Card title={t('cases.rights.title')}>
        <div className="stack">
          {page.data?.rights.map((right) => (
            <RightView key={right.id} right={right} />
          ))}
        </div>
      </Card>
      {page.data && <Papers id={id} rights={page.data.rights} />}
      <Card title={t('cases.filings.title')}>
        <Part query={filings} empty={t('cases.filings.empty')}>
          {(list) => (
            <div className="stack">
              {list.map((filing) => (
                <FilingView key={filing.id} filing={filing} />
              ))}
            </div>
          )}
        </Part>
      </Card>
    </div>
  );
}

export function FilingView({ filing }: { filing: Filing }) {
  const { t } = useTranslation();
  const today = useBankToday();
  const late = Boolean(filing.answerDueOn && filing.answerDueOn < today);
  return (
    <article className="right-view">
      <header>
        <span className="mark">{t(`terms.register.${filing.register}`)}</span>
        <strong>{filing.pledgor}</strong>
        <StateMark state={filing.state} terms="filingState" />
        {filing.round > 1 && <span className="quiet">{t('cases.filings.round', { round: filing.round })}</span>}
      </header>
      {filing.notice && (
        <div className="note amber" role="note">
          <strong>{t('cases.filings.notice')}</strong> {filing.notice}{' '}
          {filing.noticeDeadline && <DueMark dueOn={filing.noticeDeadline} workingDaysLeft={filing.workingDaysLeft} ageing={filing.ageing} />}
        </div>
      )}
      {filing.refusalGround && (
        <div className="note seal" role="note">
          {filing.refusalGround}
        </div>
      )}
      {late && (
        <div className="note amber" role="note">
          {t('cases.filings.late', { day: filing.answerDueOn })}
        </div>
      )}
      {filing.cancellationRefused && (
        <div className="note seal" role="note">
          {t('cases.filings.cancellationRefused')}
        </div>
      )}
      <Facts>
        <Fact name={t('cases.filings.rights')}>
          {filing.rights.map((right) => (
            <div key={right.id}>
              <span className="mono">{showRightNumber(right.kind, right.number)}</span> {right.title}
            </div>
          ))}
        </Fact>
        <Fact name={t('cases.filings.secured')}>
          <Amount value={filing.securedAmount} wan />
        </Fact>
        <Fact name={t('cases.filings.filingNo')}>{filing.filingNo ?? '—'}</Fact>
        <Fact name={t('cases.filings.submitted')}>{formatInstant(filing.submittedAt)}</Fact>
        {filing.answerDueOn && !late && <Fact name={t('cases.filings.answerDue')}>{filing.answerDueOn}</Fact>}
        {filing.registrationNo && <Fact name={t('cases.filings.registrationNo')}>{filing.registrationNo}</Fact>}
        {filing.certificateNo && <Fact name={t('cases.filings.certificateNo')}>{filing.certificateNo}</Fact>}
        {filing.registeredOn && <Fact name={t('cases.filings.registeredOn')}>{filing.registeredOn}</Fact>}
        {filing.termTo && <Fact name={t('cases.filings.termTo')}>{filing.termTo}</Fact>}
      </Facts>
      <FindingList findings={filing.findings} of="finding" />
    </article>
  );
}
