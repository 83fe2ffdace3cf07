import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../api/live.ts';
import { caseList, meQuery } from '../api/queries.ts';
import type { ApplicationRow } from '../api/types.ts';
import { caseSort, readCaseFilter, type CaseFilter } from '../app/search.ts';
import { PageError } from '../app/Problems.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { useColumns, useViews } from '../ui/listState.ts';
import { ListTools } from '../ui/ListTools.tsx';
import { Loading } from '../ui/Loading.tsx';
import { MoreRows } from '../ui/MoreRows.tsx';
import { useFreshPages } from '../ui/useFreshPages.ts';
import { useListKeys } from '../ui/useListKeys.ts';
import { useTitle } from '../ui/useTitle.ts';
import { CaseFilters, isNarrowed } from './CaseFilters.tsx';
import { useCaseColumns } from './columns.tsx';

const ageingRow = (row: ApplicationRow) => ({ OVERDUE: 'overdue', DUE_SOON: 'due-soon', ON_TIME: undefined, NONE: undefined })[row.ageing];

export function CasesPage() {
  const { t } = useTranslation();
  useTitle(t('cases.title'));
  useListKeys();
  useLive({ tasks: true });
  const filter = useSearch({ from: '/cases' });
  const navigate = useNavigate();
  const setFilter = useCallback((next: CaseFilter) => void navigate({ to: '/cases', search: next, replace: true }), [navigate]);
  const { data: me } = useQuery(meQuery);
  const source = caseList(filter);
  const { list, rows, more } = useFreshPages(source);
  const columns = useCaseColumns();
  const [visible, chooseColumns] = useColumns('cases', columns);
  const shown = useMemo(() => columns.filter((column) => visible.includes(column.key)), [columns, visible]);
  const views = useViews('cases');
  const narrowed = isNarrowed(filter);
  const mayApply = me?.roles.includes('customer-manager') ?? false;

  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('cases.title')}</h1>
        {mayApply && (
          <Link to="/applications/import" className="head-action flat">
            {t('intake.import.title')}
          </Link>
        )}
        <ListTools
          columns={columns}
          visible={visible}
          onColumns={chooseColumns}
          views={views.views}
          onView={(view) => {
            chooseColumns(view.columns);
            setFilter(readCaseFilter(view.filter));
          }}
          onSaveView={(name) => views.save({ name, filter: { ...filter }, columns: visible })}
          onRemoveView={views.remove}
          exported={source.exported}
        />
      </div>
      <CaseFilters filter={filter} onChange={setFilter} />
      {list.error && <PageError error={list.error} reset={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data && rows.length === 0 && <NoCases filter={filter} narrowed={narrowed} mayApply={mayApply} onChange={setFilter} />}
      {rows.length > 0 && (
        <>
          <DataTable
            caption={t('cases.title')}
            columns={shown}
            rows={rows}
            sort={caseSort(filter)}
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

interface NoCasesProps {
  filter: CaseFilter;
  narrowed: boolean;
  mayApply: boolean;
  onChange: (filter: CaseFilter) => void;
}

/** Why there is nothing, and what to do next: somebody who has no case of their own begins one, and is not told to clear a filter. */
function NoCases({ filter, narrowed, mayApply, onChange }: NoCasesProps) {
  const { t } = useTranslation();
  if (narrowed)
    return (
      <Empty title={t('cases.empty.filtered')} lead={t('cases.empty.filteredLead')}>
        <Button onClick={() => onChange(filter.mine ? { mine: true } : {})}>{t('shell.list.reset')}</Button>
      </Empty>
    );
  const kind = filter.mine ? 'mine' : 'none';
  return (
    <Empty title={t(`cases.empty.${kind}.title`)} lead={t(`cases.empty.${kind}.${mayApply ? 'apply' : 'wait'}`)}>
      {mayApply && (
        <Link to="/applications/new" className="head-action flat">
          {t('shell.nav.new')}
        </Link>
      )}
      {filter.mine && <Button onClick={() => onChange({})}>{t('cases.empty.mine.all')}</Button>}
    </Empty>
  );
}
