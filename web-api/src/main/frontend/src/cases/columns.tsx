import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/queries.ts';
import type { ApplicationRow } from '../api/types.ts';
import { formatInstant } from '../format/dates.ts';
import { formatMoney } from '../format/money.ts';
import type { Column } from '../ui/DataTable.tsx';
import { ChannelMark, DueMark, Mark, StateMark, useDueText } from '../ui/Marks.tsx';
import { useLength } from '../ui/useLength.ts';

export function useCaseColumns(): Column<ApplicationRow>[] {
  const { t } = useTranslation();
  const due = useDueText();
  const length = useLength();
  const { data: me } = useQuery(meQuery);
  const staff = me?.staff;
  return useMemo(() => {
    const waits = (row: ApplicationRow) => row.waitsFor?.name ?? (row.waitsForRole ? t(`terms.role.${row.waitsForRole}`, row.waitsForRole) : '—');
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
        text: (row) => row.number,
      },
      {
        key: 'borrower',
        title: t('cases.columns.borrower'),
        render: (row) => (
          <span className="clip" title={row.borrower}>
            {row.borrower}
          </span>
        ),
        text: (row) => row.borrower,
      },
      {
        key: 'amount',
        title: t('cases.columns.amount'),
        sort: 'amount',
        align: 'end',
        render: (row) => formatMoney(row.amount),
        text: (row) => row.amount,
      },
      {
        key: 'tenor',
        title: t('cases.columns.tenor'),
        align: 'end',
        hidden: true,
        render: (row) => row.tenorMonths,
        text: (row) => String(row.tenorMonths),
      },
      { key: 'product', title: t('cases.columns.product'), hidden: true, render: (row) => row.productName, text: (row) => row.productName },
      {
        key: 'state',
        title: t('cases.columns.state'),
        render: (row) => (
          <span className="row">
            <StateMark state={row.state} terms="applicationState" />
            {row.missingCount > 0 && <Mark tone="amber">{t('cases.missing', { count: row.missingCount })}</Mark>}
          </span>
        ),
        text: (row) => t(`terms.applicationState.${row.state}`),
      },
      {
        key: 'due',
        title: t('cases.columns.due'),
        sort: 'due',
        render: (row) => <DueMark {...row} />,
        text: (row) => `${row.dueOn ?? ''} ${due(row)}`.trim(),
      },
      {
        key: 'waits',
        title: t('cases.columns.waits'),
        render: (row) => (
          <span className="two">
            <span>{waits(row)}</span>
            {row.waitsSince && <small>{t('cases.since', { length: length(row.waitsSince) })}</small>}
          </span>
        ),
        text: waits,
      },
      {
        key: 'channel',
        title: t('cases.columns.channel'),
        render: (row) => <ChannelMark channel={row.channel} />,
        text: (row) => t(`terms.channel.${row.channel ?? 'none'}`),
      },
      {
        key: 'loan',
        title: t('cases.columns.loan'),
        hidden: true,
        render: (row) => <span className="mono">{row.loanNumber ?? '—'}</span>,
        text: (row) => row.loanNumber ?? '',
      },
      { key: 'manager', title: t('cases.columns.manager'), render: (row) => row.customerManager.name, text: (row) => row.customerManager.name },
      {
        key: 'submitted',
        title: t('cases.columns.submitted'),
        sort: 'submitted',
        hidden: true,
        render: (row) => formatInstant(row.submittedAt),
        text: (row) => formatInstant(row.submittedAt),
      },
    ];
  }, [t, due, length, staff]);
}
