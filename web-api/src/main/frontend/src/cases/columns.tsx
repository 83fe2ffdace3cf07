import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/queries.ts';
import type { ApplicationRow } from '../api/types.ts';
import { formatInstant } from '../format/dates.ts';
import { formatMoney } from '../format/money.ts';
import type { Column } from '../ui/DataTable.tsx';
import { ChannelMark, DueMark, StateMark } from '../ui/Marks.tsx';
import { useLength } from '../ui/useLength.ts';
import { useStepName } from '../ui/useStepName.ts';

export function useCaseColumns(): Column<ApplicationRow>[] {
  const { t } = useTranslation();
  const step = useStepName();
  const length = useLength();
  const { data: me } = useQuery(meQuery);
  const staff = me?.staff;
  return useMemo(() => {
    const who = (row: ApplicationRow) => row.waitsFor?.name ?? (row.waitsForRole ? t(`terms.role.${row.waitsForRole}`, row.waitsForRole) : '');
    return [
      {
        key: 'number',
        title: t('cases.columns.number'),
        sort: 'number',
        fixed: true,
        render: (row) =>
          row.state === 'DRAFT' && row.customerManager.staff === staff ? (
            <Link to="/applications/new" search={{ id: row.id }} data-row-link className="mono strong">
              {row.number}
            </Link>
          ) : (
            <Link to="/cases/$id" params={{ id: row.id }} data-row-link className="mono strong">
              {row.number}
            </Link>
          ),
      },
      {
        key: 'borrower',
        title: t('cases.columns.borrower'),
        sort: 'borrower',
        render: (row) => (
          <span className="clip" title={row.borrower}>
            {row.borrower}
          </span>
        ),
      },
      {
        key: 'amount',
        title: t('cases.columns.amount'),
        sort: 'amount',
        align: 'end',
        render: (row) => formatMoney(row.amount),
      },
      {
        key: 'tenor',
        title: t('cases.columns.tenor'),
        align: 'end',
        hidden: true,
        render: (row) => row.tenorMonths,
      },
      { key: 'product', title: t('cases.columns.product'), hidden: true, render: (row) => row.productName },
      {
        key: 'state',
        title: t('cases.columns.state'),
        render: (row) => (
          <span className="two">
            <span>
              <StateMark state={row.state} terms="applicationState" />
            </span>
            {row.missing.length > 0 && <Missing names={row.missing} />}
          </span>
        ),
        sheet: ['state', 'missing'],
      },
      {
        key: 'due',
        title: t('cases.columns.due'),
        sort: 'due',
        render: (row) => <DueMark {...row} />,
        sheet: ['due', 'left'],
      },
      {
        key: 'waits',
        title: t('cases.columns.waits'),
        sort: 'waiting',
        render: (row) =>
          row.step ? (
            <span className="two">
              <span>{step(row.step)}</span>
              <small>
                {who(row)}
                {row.waitsSince && ` · ${t('cases.since', { length: length(row.waitsSince) })}`}
              </small>
            </span>
          ) : (
            '—'
          ),
        sheet: ['step', 'waits', 'since'],
      },
      {
        key: 'channel',
        title: t('cases.columns.channel'),
        render: (row) => <ChannelMark channel={row.channel} />,
      },
      {
        key: 'loan',
        title: t('cases.columns.loan'),
        hidden: true,
        render: (row) => <span className="mono">{row.loanNumber ?? '—'}</span>,
      },
      { key: 'manager', title: t('cases.columns.manager'), render: (row) => row.customerManager.name },
      {
        key: 'submitted',
        title: t('cases.columns.submitted'),
        sort: 'submitted',
        hidden: true,
        render: (row) => formatInstant(row.submittedAt),
      },
    ];
  }, [t, step, length, staff]);
}

/** What keeps a case from going on, by name: the first in the row, all of them to whoever asks. */
function Missing({ names }: { names: string[] }) {
  const { t } = useTranslation();
  const all = t('cases.missing', { names: names.join(t('shell.and')) });
  return (
    <small className="clip missing" title={all}>
      {all}
    </small>
  );
}
