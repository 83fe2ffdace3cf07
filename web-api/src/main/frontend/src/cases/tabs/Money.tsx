import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { moneyQuery } from '../../api/queries.ts';
import { PageError } from '../../app/Problems.tsx';
import { formatInstant } from '../../format/dates.ts';
import type { Loan } from '../../api/types.ts';
import { formatMoney, formatPercent } from '../../format/money.ts';
import { Card, Fact, Facts } from '../../ui/Card.tsx';
import { Amount } from '../../ui/Figures.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Mark } from '../../ui/Marks.tsx';

export default function MoneyTab({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: money, error, refetch } = useQuery(moneyQuery(id));
  if (error) return <PageError error={error} reset={() => void refetch()} />;
  if (!money) return <Loading />;
  const figures = ['requested', 'approved', 'totalValue', 'lendingLimit', 'maxLoan', 'quotaReserved', 'disbursed', 'outstanding'] as const;
  return (
    <div className="stack">
      <Card title={t('cases.money.title')}>
        <Facts>
          {figures.map((name) => (
            <Fact key={name} name={t(`cases.money.${name}`)}>
              <Amount value={money[name]} wan />
            </Fact>
          ))}
        </Facts>
      </Card>
      {money.loan && <LoanCard loan={money.loan} />}
      <Card title={t('cases.money.postings')} flush>
        {money.postings.length === 0 ? (
          <p className="quiet part-empty">{t('cases.money.empty')}</p>
        ) : (
          <div className="table-scroll">
            <table className="data bare">
              <caption className="visually-hidden">{t('cases.money.postings')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('cases.money.at')}</th>
                  <th scope="col">{t('cases.money.kind')}</th>
                  <th scope="col">{t('cases.money.debit')}</th>
                  <th scope="col">{t('cases.money.credit')}</th>
                  <th scope="col" className="end">
                    {t('cases.money.amount')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {money.postings.map((posting) => (
                  <tr key={posting.id} title={posting.reference}>
                    <td className="nowrap">{formatInstant(posting.at)}</td>
                    <td>{t(`terms.posting.${posting.kind}`, posting.kind)}</td>
                    <td>{posting.debit}</td>
                    <td>{posting.credit}</td>
                    <td className="end">{formatMoney(posting.amount)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Card>
    </div>
  );
}

function LoanCard({ loan }: { loan: Loan }) {
  const { t } = useTranslation();
  return (
    <Card title={t('cases.money.loan')} extra={<Mark tone={loan.state === 'ACTIVE' ? 'jade' : 'brand'}>{t(`terms.loanState.${loan.state}`)}</Mark>}>
      <Facts>
        <Fact name={t('cases.money.loanNumber')}>
          <span className="mono">{loan.number}</span>
        </Fact>
        <Fact name={t('cases.money.amount')}>
          <Amount value={loan.amount} wan />
        </Fact>
        <Fact name={t('cases.money.annualRate')}>{formatPercent(loan.annualRate)}</Fact>
        <Fact name={t('cases.money.drawnDownOn')}>{loan.drawnDownOn ?? '—'}</Fact>
        <Fact name={t('cases.money.maturity')}>{loan.maturity}</Fact>
      </Facts>
    </Card>
  );
}
