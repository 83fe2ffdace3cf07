import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../api/live.ts';
import { countsQuery, taskList } from '../api/queries.ts';
import type { TaskRow } from '../api/types.ts';
import { readTaskFilter, SCOPES, taskSort, type Scope, type TaskFilter } from '../app/search.ts';
import { PageError } from '../app/Problems.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { useColumns, useViews } from '../ui/listState.ts';
import { ListTools } from '../ui/ListTools.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Mark } from '../ui/Marks.tsx';
import { MoreRows } from '../ui/MoreRows.tsx';
import { TabBar } from '../ui/TabBar.tsx';
import { useFreshPages } from '../ui/useFreshPages.ts';
import { useListKeys } from '../ui/useListKeys.ts';
import { useTitle } from '../ui/useTitle.ts';
import { useTaskColumns } from './columns.tsx';
import { TaskFilters } from './TaskFilters.tsx';

const ageingRow = (row: TaskRow) =>
  row.state === 'DECIDED' ? undefined : { OVERDUE: 'overdue', DUE_SOON: 'due-soon', ON_TIME: undefined, NONE: undefined }[row.ageing];

/** Each of the three lists has other columns. */
const columnsOf = (scope: Scope) => `tasks.${scope}`;

export function TasksPage() {
  const { t } = useTranslation();
  useTitle(t('tasks.title'));
  useListKeys();
  useLive({ tasks: true });
  const filter = useSearch({ from: '/tasks' });
  const scope: Scope = filter.scope ?? 'mine';
  const navigate = useNavigate();
  const setFilter = useCallback((next: TaskFilter) => void navigate({ to: '/tasks', search: next, replace: true }), [navigate]);
  const counts = useQuery(countsQuery);
  const source = taskList(filter);
  const { list, rows, more } = useFreshPages(source);
  const columns = useTaskColumns(scope);
  const [visible, chooseColumns] = useColumns(columnsOf(scope), columns);
  const shown = useMemo(() => columns.filter((column) => visible.includes(column.key)), [columns, visible]);
  const views = useViews('tasks');
  const filtered = Boolean(filter.query ?? filter.formKey ?? filter.channel ?? filter.ageing);

  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('tasks.title')}</h1>
        {!!counts.data?.overdue && <Mark tone="seal">{t('tasks.overdueCount', { count: counts.data.overdue })}</Mark>}
        <ListTools
          columns={columns}
          visible={visible}
          onColumns={chooseColumns}
          views={views.views}
          onView={(view) => {
            const wanted = readTaskFilter(view.filter);
            chooseColumns(view.columns, columnsOf(wanted.scope ?? 'mine'));
            setFilter(wanted);
          }}
          onSaveView={(name) => views.save({ name, filter: { ...filter }, columns: visible })}
          onRemoveView={views.remove}
          exported={source.exported}
        />
      </div>
      <TabBar
        label={t('tasks.title')}
        value={scope}
        tabs={SCOPES.map((key) => ({
          key,
          label: t(`tasks.scope.${key}`),
          count: key === 'mine' ? counts.data?.mine : key === 'claimable' ? counts.data?.claimable : undefined,
        }))}
        onChange={(next) => setFilter({ ...filter, scope: next as Scope, sort: undefined, ageing: next === 'done' ? undefined : filter.ageing })}
      />
      <TaskFilters filter={filter} onChange={setFilter} />
      {list.error && <PageError error={list.error} reset={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data && rows.length === 0 && (
        <NoTasks scope={scope} filtered={filtered} onScope={() => setFilter({ scope: 'claimable' })} onReset={() => setFilter({ scope })} />
      )}
      {rows.length > 0 && (
        <>
          <DataTable
            caption={`${t('tasks.title')}: ${t(`tasks.scope.${scope}`)}`}
            columns={shown}
            rows={rows}
            sort={taskSort(filter)}
            onSort={(sort) => setFilter({ ...filter, sort })}
            rowClass={ageingRow}
          />
          <MoreRows count={rows.length} hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={more} />
        </>
      )}
      <p className="keys-hint">{t('shell.list.keys')}</p>
    </div>
  );
}

function NoTasks({ scope, filtered, onScope, onReset }: { scope: Scope; filtered: boolean; onScope: () => void; onReset: () => void }) {
  const { t } = useTranslation();
  if (filtered)
    return (
      <Empty title={t('tasks.empty.filtered')} lead={t('tasks.empty.filteredLead')}>
        <Button onClick={onReset}>{t('shell.list.reset')}</Button>
      </Empty>
    );
  return (
    <Empty title={t(`tasks.empty.${scope}`)} lead={t(`tasks.empty.${scope}Lead`)}>
      {scope === 'mine' && (
        <Button type="primary" onClick={onScope}>
          {t('tasks.empty.mineAction')}
        </Button>
      )}
    </Empty>
  );
}
