import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../api/types.ts';
import type { Scope } from '../app/search.ts';
import { formatInstant } from '../format/dates.ts';
import { formatMoney } from '../format/money.ts';
import type { Column } from '../ui/DataTable.tsx';
import { ChannelMark, DueMark, Mark } from '../ui/Marks.tsx';
import { TaskAction } from './TaskAction.tsx';

export function useTaskColumns(scope: Scope): Column<TaskRow>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const step = (row: TaskRow) => t(`terms.step.${row.elementId}`, t(`terms.step.${row.formKey}`));
    const decision = (row: TaskRow) => (row.decision ? t(`terms.decision.${row.decision}`, row.decision) : '—');
    const columns: (Column<TaskRow> | false)[] = [
      {
        key: 'step',
        title: t('tasks.columns.step'),
        fixed: true,
        render: (row) => (
          <span className="two">
            <Link to="/tasks/$id" params={{ id: row.id }} data-row-link className="strong">
              {step(row)}
            </Link>
            {row.hasDraft && <small>{t('tasks.draft')}</small>}
          </span>
        ),
      },
      {
        key: 'borrower',
        title: t('tasks.columns.borrower'),
        sort: 'borrower',
        render: (row) => (
          <span className="two">
            <span className="clip" title={row.borrower}>
              {row.borrower}
            </span>
            {row.subject && (
              <small className="clip" title={row.subject}>
                {row.subject}
              </small>
            )}
          </span>
        ),
        sheet: ['borrower', 'subject'],
      },
      scope !== 'done' && {
        key: 'due',
        title: t('tasks.columns.due'),
        sort: 'due',
        render: (row) => <DueMark {...row} />,
        sheet: ['due', 'left'],
      },
      {
        key: 'case',
        title: t('tasks.columns.case'),
        render: (row) => (
          <Link to="/cases/$id" params={{ id: row.applicationId }} className="mono">
            {row.caseNumber}
          </Link>
        ),
      },
      {
        key: 'amount',
        title: t('tasks.columns.amount'),
        sort: 'amount',
        align: 'end',
        render: (row) => formatMoney(row.amount),
      },
      {
        key: 'channel',
        title: t('tasks.columns.channel'),
        render: (row) => <ChannelMark channel={row.channel} />,
      },
      {
        key: 'opened',
        title: t('tasks.columns.opened'),
        sort: 'opened',
        hidden: scope === 'done',
        render: (row) => <span className="nowrap">{formatInstant(row.openedAt)}</span>,
      },
      scope === 'claimable' && {
        key: 'claimedBy',
        title: t('tasks.columns.claimedBy'),
        hidden: true,
        render: (row) => row.claimedBy?.name ?? '—',
      },
      { key: 'round', title: t('tasks.columns.round'), align: 'end', hidden: true, render: (row) => row.round },
      scope === 'done' && { key: 'decision', title: t('tasks.columns.decision'), render: (row) => <Mark>{decision(row)}</Mark> },
      scope === 'done' && {
        key: 'decided',
        title: t('tasks.columns.decided'),
        sort: 'decided',
        render: (row) => <span className="nowrap">{formatInstant(row.decidedAt)}</span>,
      },
      { key: 'action', title: t('tasks.columns.action'), fixed: true, sheet: [], render: (row) => <TaskAction row={row} /> },
    ];
    return columns.filter((column): column is Column<TaskRow> => column !== false);
  }, [t, scope]);
}
