import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { caseSort, taskSort, type CaseFilter, type TaskFilter } from '../app/search.ts';
import { get, getFile, getText } from './client.ts';
import { keepFor } from './kept.ts';
import { ApiError } from './problem.ts';
import type {
  AfterCheck,
  AfterCheckOfCase,
  ApplicationPage,
  ApplicationRow,
  AuditProof,
  BusinessClock,
  CaseDiagram,
  CaseDocument,
  CaseMoney,
  CasePapers,
  CaseTimes,
  DecisionRecord,
  DutyRecords,
  Enterprise,
  FactTerms,
  Filing,
  ImportReport,
  Me,
  Notices,
  Page,
  Person,
  Product,
  Purpose,
  SavedView,
  TaskCounts,
  TaskPage,
  TaskRow,
  TimelineEntry,
  Uuid,
  Valuation,
} from './types.ts';

const PAGE = 50;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const me = await get<Me>('/me', {}, signal);
    keepFor(me.staff);
    return me;
  },
  staleTime: Infinity,
});

/** The endpoint exists only where the clock may be led. */
export const clockQuery = queryOptions({
  queryKey: ['clock'],
  queryFn: async ({ signal }) => {
    try {
      return await get<BusinessClock>('/clock', {}, signal);
    } catch (error) {
      if (error instanceof ApiError && [403, 404].includes(error.status)) return null;
      throw error;
    }
  },
  refetchInterval: (query) => (query.state.data?.controlled ? 15_000 : false),
});

export const countsQuery = queryOptions({
  queryKey: ['tasks', 'counts'],
  queryFn: ({ signal }) => get<TaskCounts>('/tasks/counts', {}, signal),
  refetchInterval: 60_000,
});

export const noticesQuery = queryOptions({
  queryKey: ['tasks', 'notices'],
  queryFn: ({ signal }) => get<Notices>('/notices', {}, signal),
  refetchInterval: 60_000,
});

const taskParams = (filter: TaskFilter) => ({ ...filter, scope: filter.scope ?? 'mine', sort: taskSort(filter) });
export const taskList = (filter: TaskFilter) => ({
  queryKey: ['lists', 'tasks', taskParams(filter)],
  read: (after: string | undefined, signal?: AbortSignal) => get<Page<TaskRow>>('/tasks', { ...taskParams(filter), limit: PAGE, after }, signal),
  exported: (column: string[]) => getFile('/tasks/export', { ...taskParams(filter), column }),
});

/** What one has in hand, the most urgent first; two, because one of them may be the one that one looks at. */
export const readMostUrgent = (signal?: AbortSignal) => get<Page<TaskRow>>('/tasks', { ...taskParams({}), limit: 2 }, signal);

export const taskQuery = (id: Uuid) =>
  queryOptions({ queryKey: ['tasks', 'one', id], queryFn: ({ signal }) => get<TaskPage>(`/tasks/${id}`, {}, signal), staleTime: 5_000 });

function caseParams({ waits, ...filter }: CaseFilter) {
  const who = waits === 'me' ? { waitsFor: 'me' } : { waitsForRole: waits };
  return { ...filter, ...who, sort: caseSort(filter) };
}
export const caseList = (filter: CaseFilter) => ({
  queryKey: ['lists', 'cases', caseParams(filter)],
  read: (after: string | undefined, signal?: AbortSignal) =>
    get<Page<ApplicationRow>>('/applications', { ...caseParams(filter), limit: PAGE, after }, signal),
  exported: (column: string[]) => getFile('/applications/export', { ...caseParams(filter), column }),
});

const part = <T>(id: Uuid, name: string) =>
  queryOptions({ queryKey: ['cases', 'one', id, name], queryFn: ({ signal }) => get<T>(`/applications/${id}/${name}`, {}, signal) });
export const readApplication = (id: Uuid, signal?: AbortSignal) => get<ApplicationPage>(`/applications/${id}`, {}, signal);
export const caseQuery = (id: Uuid) =>
  queryOptions({ queryKey: ['cases', 'one', id, 'application'], queryFn: ({ signal }) => readApplication(id, signal) });
export const valuationsQuery = (id: Uuid) => part<Valuation[]>(id, 'valuations');
export const filingsQuery = (id: Uuid) => part<Filing[]>(id, 'filings');
/** Under the application, because what changes it may ask for other papers. */
export const papersQuery = (id: Uuid) =>
  queryOptions({
    queryKey: ['cases', 'one', id, 'application', 'papers'],
    queryFn: ({ signal }) => get<CasePapers>(`/applications/${id}/papers`, {}, signal),
  });
/** Under the application, because whoever puts something on record changes what there is to decide on. */
export const dutyRecordsQuery = (id: Uuid) =>
  queryOptions({
    queryKey: ['cases', 'one', id, 'application', 'duty-records'],
    queryFn: ({ signal }) => get<DutyRecords>(`/applications/${id}/duty-records`, {}, signal),
  });
export const dutyProof = (id: Uuid) => getFile(`/applications/${id}/duty-proof`, {});
/** Under the application, because every task that opens or closes changes it. */
export const timesQuery = (id: Uuid) =>
  queryOptions({
    queryKey: ['cases', 'one', id, 'application', 'times'],
    queryFn: ({ signal }) => get<CaseTimes>(`/applications/${id}/times`, {}, signal),
  });
export const afterCheckQuery = (id: Uuid) =>
  queryOptions({
    queryKey: ['cases', 'one', id, 'decisions', 'after-check'],
    queryFn: ({ signal }) => get<AfterCheckOfCase>(`/applications/${id}/after-check`, {}, signal),
  });
export const afterChecksQuery = (open: boolean) =>
  queryOptions({ queryKey: ['afterChecks', open], queryFn: ({ signal }) => get<AfterCheck[]>('/after-checks', { open: String(open) }, signal) });
export const documentsQuery = (id: Uuid) => part<CaseDocument[]>(id, 'documents');
export const decisionsQuery = (id: Uuid) => part<DecisionRecord[]>(id, 'decisions');
export const moneyQuery = (id: Uuid) => part<CaseMoney>(id, 'money');
export const diagramQuery = (id: Uuid) => part<CaseDiagram>(id, 'diagram');
export const timelineQuery = (id: Uuid) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'one', id, 'timeline'],
    queryFn: ({ pageParam, signal }) => get<Page<TimelineEntry>>(`/applications/${id}/timeline`, { limit: PAGE, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** A release never changes: what was read once stays good. */
export const modelQuery = (processId: string, releaseId: string) =>
  queryOptions({
    queryKey: ['model', processId, releaseId],
    queryFn: ({ signal }) => getText(`/models/${encodeURIComponent(processId)}/${encodeURIComponent(releaseId)}/xml`, signal),
    staleTime: Infinity,
  });

export const proofQuery = (eventId: Uuid) =>
  queryOptions({ queryKey: ['proof', eventId], queryFn: ({ signal }) => get<AuditProof>(`/audit/events/${eventId}/proof`, {}, signal) });

export const viewsQuery = (list: string) =>
  queryOptions({ queryKey: ['views', list], queryFn: ({ signal }) => get<SavedView[]>(`/views/${list}`, {}, signal), staleTime: 600_000 });
export const staffQuery = (role: string) =>
  queryOptions({ queryKey: ['staff', role], queryFn: ({ signal }) => get<Person[]>('/staff', { role }, signal), staleTime: 600_000 });

export const productsQuery = queryOptions({
  queryKey: ['products'],
  queryFn: ({ signal }) => get<Product[]>('/products', {}, signal),
  staleTime: 600_000,
});
export const purposesQuery = queryOptions({
  queryKey: ['purposes'],
  queryFn: ({ signal }) => get<Purpose[]>('/purposes', {}, signal),
  staleTime: 600_000,
});
export const factTermsQuery = queryOptions({
  queryKey: ['fact-terms'],
  queryFn: ({ signal }) => get<FactTerms>('/enterprises/terms', {}, signal),
  staleTime: 600_000,
});
export const importQuery = (id: Uuid) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => get<ImportReport>(`/application-imports/${id}`, {}, signal),
    staleTime: Infinity,
  });
export const importTemplate = () => getFile('/application-imports/template', {});
export const importSheet = (id: Uuid) => getFile(`/application-imports/${id}/report`, {});
export const enterprisesQuery = (query: string) =>
  queryOptions({
    queryKey: ['enterprises', query],
    queryFn: ({ signal }) => get<Page<Enterprise>>('/enterprises', { query, limit: 10 }, signal),
    enabled: query.length >= 2,
  });
export const enterpriseQuery = (id: Uuid) =>
  queryOptions({ queryKey: ['enterprises', 'one', id], queryFn: ({ signal }) => get<Enterprise>(`/enterprises/${id}`, {}, signal) });
