import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../api/queries.ts';
import type { ApplicationPage } from '../../api/types.ts';
import { formatInstant } from '../../format/dates.ts';
import { formatPercent } from '../../format/money.ts';
import { Card, Fact, Facts } from '../../ui/Card.tsx';
import { EnterpriseFactsView } from '../../ui/EnterpriseView.tsx';
import { Amount } from '../../ui/Figures.tsx';
import { FinancialsView } from '../../ui/FinancialsView.tsx';
import { FindingList } from '../../ui/FindingList.tsx';
import { FlagsView, FlagsWhy } from '../../ui/FlagsView.tsx';
import { LimitView } from '../../ui/LimitView.tsx';
import { PriceView } from '../../ui/PriceView.tsx';
import { ChannelMark, Mark } from '../../ui/Marks.tsx';
import { ReasonList } from '../../ui/ReasonList.tsx';
import { Withdraw } from '../Withdraw.tsx';

const ProfileDialog = lazy(() => import('../../intake/ProfileDialog.tsx'));

/** Whoever takes cases in says what the firm is like; a case that was handed in keeps what was said before. */
function ChangeFirm({ page }: { page: ApplicationPage }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const me = useQuery(meQuery);
  if (!me.data?.roles.includes('customer-manager')) return null;
  return (
    <>
      <Button size="small" onClick={() => setEditing(true)}>
        {t('intake.profile.change')}
      </Button>
      {editing && (
        <Suspense>
          <ProfileDialog id={page.enterprise.id} onDone={() => setEditing(false)} />
        </Suspense>
      )}
    </>
  );
}

export function Overview({ page }: { page: ApplicationPage }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      {page.endReasons.length > 0 && (
        <Card title={t(`terms.applicationState.${page.state}`)}>
          <ReasonList reasons={page.endReasons} tone="seal" />
        </Card>
      )}
      {page.missing.length > 0 && (
        <Card
          title={t('cases.overview.missing')}
          extra={<Mark tone="amber">{t('cases.overview.missingItems', { count: page.missing.length })}</Mark>}
        >
          <ReasonList reasons={page.missing} tone="amber" />
        </Card>
      )}
      <Card title={t('cases.overview.loan')} extra={<Withdraw page={page} />}>
        <Facts>
          <Fact name={t('cases.overview.requested')}>
            <Amount value={page.amount} wan />
          </Fact>
          <Fact name={t('cases.overview.approved')}>
            <Amount value={page.approvedAmount} wan />
          </Fact>
          <Fact name={t('cases.overview.limit')}>
            <Amount value={page.lendingLimit} wan />
          </Fact>
          <Fact name={t('cases.overview.value')}>
            <Amount value={page.totalValue} wan />
          </Fact>
          <Fact name={t('cases.overview.ltv')}>{formatPercent(page.loanToValue)}</Fact>
          <Fact name={t('cases.overview.product')}>{page.product.name}</Fact>
          <Fact name={t('cases.overview.tenor')}>{t('cases.overview.months', { count: page.tenorMonths })}</Fact>
          <Fact name={t('cases.overview.maturity')}>{page.plannedMaturity ?? '—'}</Fact>
          <Fact name={t('cases.overview.route')}>{page.approvalRoute ? t(`terms.decision.${page.approvalRoute}`) : '—'}</Fact>
          <Fact name={t('cases.overview.purpose')}>
            {page.purpose.name}
            {page.purposeText && <div className="quiet">{page.purposeText}</div>}
          </Fact>
        </Facts>
      </Card>
      {page.price && (
        <Card title={t('cases.price.title')}>
          <PriceView price={page.price} />
        </Card>
      )}
      {page.flags && (
        <Card title={t('cases.flags.title')} extra={<FlagsWhy flags={page.flags} />}>
          <FlagsView flags={page.flags} />
        </Card>
      )}
      {page.limit && (
        <Card title={t('cases.limit.title')}>
          <LimitView limit={page.limit} />
        </Card>
      )}
      <Card title={t('cases.overview.channel')} extra={<ChannelMark channel={page.channel} />}>
        {page.channelReasons.length ? (
          <ReasonList reasons={page.channelReasons} tone={page.channel === 'GREEN' ? 'jade' : 'amber'} />
        ) : (
          <p className="quiet">{t('cases.overview.channelOpen')}</p>
        )}
      </Card>
      {page.conditions.length > 0 && (
        <Card title={t('cases.overview.conditions')}>
          <ol className="conditions">
            {page.conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ol>
        </Card>
      )}
      {page.applicantFindings.length > 0 && (
        <Card title={t('cases.applicant.title')}>
          <FindingList findings={page.applicantFindings} of="applicantFinding" />
        </Card>
      )}
      <Card title={t('cases.overview.borrower')} extra={<ChangeFirm page={page} />}>
        <Facts>
          <Fact name={t('cases.overview.name')}>{page.enterprise.name}</Fact>
          <Fact name={t('cases.overview.creditCode')}>
            <span className="mono">{page.enterprise.socialCreditCode}</span>
            {!page.enterprise.checkDigitValid && (
              <div>
                <Mark tone="amber">{t('cases.overview.checkDigit')}</Mark> {page.enterprise.overrideReason}
              </div>
            )}
          </Fact>
          <Fact name={t('cases.overview.exposure')}>
            <Amount value={page.enterprise.liveExposure} wan />
          </Fact>
          <Fact name={t('cases.overview.related')}>
            {page.enterprise.relatedParty === undefined || page.enterprise.relatedParty === null
              ? '—'
              : t(page.enterprise.relatedParty ? 'shell.yes' : 'shell.no')}
          </Fact>
          <EnterpriseFactsView enterprise={page.enterprise} />
          <Fact name={t('cases.overview.branch')}>{page.branchName}</Fact>
          <Fact name={t('cases.overview.manager')}>{page.customerManager.name}</Fact>
          <Fact name={t('cases.overview.submitted')}>{formatInstant(page.submittedAt)}</Fact>
        </Facts>
      </Card>
      {page.financials && (
        <Card title={t('cases.financials.title')}>
          <FinancialsView financials={page.financials} />
        </Card>
      )}
    </div>
  );
}
