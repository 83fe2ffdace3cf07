import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseRight, RightFacts } from '../api/types.ts';
import { formatPercent } from '../format/money.ts';
import { showRightNumber } from '../format/numbers.ts';
import { Amount } from './Figures.tsx';
import { Fact, Facts } from './Card.tsx';
import { FindingList } from './FindingList.tsx';
import { SampleMark, StateMark } from './Marks.tsx';
import { ReasonList } from './ReasonList.tsx';

/** One right: what the register says, what the checks found, and what it is good for. */
export function RightView({ right, children }: { right: RightFacts & Partial<CaseRight>; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <article className="right-view">
      <header>
        <span className="mark">{t(`terms.rightKind.${right.kind}`)}</span>
        <span className="mono">{showRightNumber(right.kind, right.number)}</span>
        <strong>{right.title ?? t('cases.rights.unknown')}</strong>
        {right.filingState && <StateMark state={right.filingState} terms="filingState" />}
      </header>
      <Facts>
        <Fact name={t('cases.rights.owners')}>{right.owners.map((owner) => owner.name).join(t('terms.listSeparator')) || '—'}</Fact>
        <Fact name={t('cases.rights.status')}>{right.legalStatus ? t(`terms.legalStatus.${right.legalStatus}`, right.legalStatus) : '—'}</Fact>
        <Fact name={t('cases.rights.lastDay')}>
          {right.lastDay ?? '—'} {right.yearsLeft && <span className="quiet">{t('cases.rights.yearsLeft', { years: right.yearsLeft })}</span>}
        </Fact>
        {right.filingDate && <Fact name={t('cases.rights.filed')}>{right.filingDate}</Fact>}
        {right.registeredOn && <Fact name={t('cases.rights.registered')}>{right.registeredOn}</Fact>}
        {right.usedSince && <Fact name={t('cases.rights.usedSince')}>{right.usedSince}</Fact>}
        {right.feePaidThrough && <Fact name={t('cases.rights.fee')}>{right.feePaidThrough}</Fact>}
        {right.value && (
          <Fact name={t('cases.rights.value')}>
            <Amount value={right.value} wan />
          </Fact>
        )}
        {right.rate && (
          <Fact name={t('cases.rights.rate')}>
            {formatPercent(right.rate)} <SampleMark sample={right.rateSample} source={t('cases.rights.rateSource')} />
          </Fact>
        )}
        {right.limit && (
          <Fact name={t('cases.rights.limit')}>
            <Amount value={right.limit} wan />
          </Fact>
        )}
      </Facts>
      {right.notCounted && <ReasonList reasons={[right.notCounted]} tone="amber" />}
      <FindingList findings={right.findings} of="finding" />
      {children}
    </article>
  );
}
