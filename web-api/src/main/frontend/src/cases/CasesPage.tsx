import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Select } from 'antd';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../api/live.ts';
import { casesQuery, meQuery, readCases } from '../api/queries.ts';
import type { ApplicationRow, ApplicationState, Channel } from '../api/types.ts';
import { caseSort, type CaseFilter } from '../app/search.ts';
import { PageError } from '../app/Problems.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { useColumns, useViews } from '../ui/listState.ts';
import { ListTools } from '../ui/ListTools.tsx';
import { Loading } from '../ui/Loading.tsx';
import { MoreRows } from '../ui/MoreRows.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { useListKeys } from '../ui/useListKeys.ts';
import { useTitle } from '../ui/useTitle.ts';
import { useCaseColumns } from './columns.tsx';

const STATES: ApplicationState[] = [
  'DRAFT',
  'SUBMITTED',
  'CHECKING',
  'INFORMATION_NEEDED',
  'VALUATION',
  'DUE_DILIGENCE',
  'CREDIT_REVIEW',
  'APPROVAL',
  'CONTRACTING',
  'REGISTRATION',
  'CONDITIONS',
  'DISBURSING',
  'ACTIVE',
  'REFUSED',
  'WITHDRAWN',
];

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
  const list = useInfiniteQuery(casesQuery(filter));
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const columns = useCaseColumns();
  const [visible, chooseColumns] = useColumns('cases', columns);
  const shown = useMemo(() => columns.filter((column) => visible.includes(column.key)), [columns, visible]);
  const views = useViews<CaseFilter>('cases');
  const { fetchNextPage } = list;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const narrowed = Boolean(filter.query ?? filter.state ?? filter.channel);
  const filtered = narrowed || Boolean(filter.mine);
  const mayApply = me?.roles.includes('customer-manager') ?? false;

  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('cases.title')}</h1>
        <ListTools
          name="cases"
          columns={columns}
          visible={visible}
          onColumns={chooseColumns}
          filter={filter}
          views={views.views}
          onView={(view) => {
            setFilter(view.filter);
            chooseColumns(view.columns);
          }}
          onSaveView={(name) => views.save({ name, filter, columns: visible })}
          onRemoveView={views.remove}
          readPage={(after, limit) => readCases(filter, after, limit)}
        />
      </div>
      <Filters filter={filter} onChange={setFilter} filtered={filtered} />
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

function Filters({ filter, onChange, filtered }: { filter: CaseFilter; onChange: (filter: CaseFilter) => void; filtered: boolean }) {
  const { t } = useTranslation();
  const set = (change: Partial<CaseFilter>) => onChange({ ...filter, ...change });
  return (
    <div className="filters" role="search">
      <SearchField value={filter.query ?? ''} label={t('cases.filter.query')} onChange={(query) => set({ query: query || undefined })} />
      <Select<ApplicationState[]>
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        className="filter-wide"
        aria-label={t('cases.filter.state')}
        placeholder={t('cases.filter.state')}
        value={filter.state ?? []}
        options={STATES.map((value) => ({ value, label: t(`terms.applicationState.${value}`) }))}
        onChange={(state) => set({ state: state.length ? state : undefined })}
      />
      <Select<Channel>
        allowClear
        className="filter"
        aria-label={t('cases.filter.channel')}
        placeholder={t('cases.filter.channel')}
        value={filter.channel ?? null}
        options={(['GREEN', 'ORDINARY'] as const).map((value) => ({ value, label: t(`terms.channel.${value}`) }))}
        onChange={(channel) => set({ channel })}
      />
      <Checkbox checked={filter.mine ?? false} onChange={(event) => set({ mine: event.target.checked || undefined })}>
        {t('cases.filter.mine')}
      </Checkbox>
      {filtered && (
        <Button type="text" onClick={() => onChange({ sort: filter.sort })}>
          {t('shell.list.reset')}
        </Button>
      )}
    </div>
  );
}
