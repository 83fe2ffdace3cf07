import { http, HttpResponse, type HttpHandler } from 'msw';
import type { ApplicationRow, SavedView, TaskRow } from '../src/api/types.ts';
import { caseRows, product } from './cases.ts';
import { me, people } from './people.ts';
import { taskRows } from './tasks.ts';

const api = (path: string) => `*/api/v1${path}`;

function paged<T extends { id: string }>(rows: T[], url: URL) {
  const after = url.searchParams.get('after');
  const limit = Number(url.searchParams.get('limit') ?? 50);
  const from = after ? rows.findIndex((row) => row.id === after) + 1 : 0;
  const items = rows.slice(from, from + limit);
  return HttpResponse.json({ items, next: from + limit < rows.length ? items.at(-1)?.id : null });
}

function sorted<T>(rows: T[], sort: string, by: Record<string, (row: T) => string | number>): T[] {
  const key = by[sort.replace(/^-/, '')];
  if (!key) return rows;
  const sign = sort.startsWith('-') ? -1 : 1;
  return [...rows].sort((a, b) => (key(a) < key(b) ? -sign : key(a) > key(b) ? sign : 0));
}

/** What is due today is also due soon, as on the server. */
const isDue = (row: { ageing: string; workingDaysLeft?: number | null }, wanted: string | null) =>
  !wanted || (wanted === 'TODAY' ? row.ageing === 'DUE_SOON' && row.workingDaysLeft === 0 : row.ageing === wanted);
const oneOf = (wanted: string[], value: string | null | undefined) => !wanted.length || wanted.includes(value ?? '');

function tasks({ searchParams: q }: URL): TaskRow[] {
  const state = { mine: 'CLAIMED', claimable: 'OPEN', done: 'DECIDED' }[q.get('scope') ?? 'mine'];
  const rows = taskRows.filter(
    (row) =>
      row.state === state &&
      `${row.caseNumber} ${row.borrower}`.includes(q.get('query') ?? '') &&
      oneOf(q.getAll('formKey'), row.formKey) &&
      oneOf(q.getAll('channel'), row.channel) &&
      isDue(row, q.get('ageing')),
  );
  return sorted(rows, q.get('sort') ?? 'due', {
    due: (row) => row.dueOn ?? '9',
    opened: (row) => row.openedAt,
    amount: (row) => Number(row.amount),
    borrower: (row) => row.borrower,
    decided: (row) => row.decidedAt ?? '',
  });
}

function cases({ searchParams: q }: URL): ApplicationRow[] {
  const who = q.get('waitsFor') === 'me' ? me.staff : q.get('waitsFor');
  const rows = caseRows.filter(
    (row) =>
      `${row.number} ${row.borrower}`.includes(q.get('query') ?? '') &&
      oneOf(q.getAll('state'), row.state) &&
      oneOf(q.getAll('channel'), row.channel) &&
      oneOf(q.getAll('step'), row.step) &&
      oneOf(q.getAll('waitsForRole'), row.waitsForRole) &&
      oneOf(q.getAll('product'), product.code) &&
      (!who || row.waitsFor?.staff === who) &&
      (!q.get('manager') || row.customerManager.staff === q.get('manager')) &&
      (!q.get('mine') || row.customerManager.staff === me.staff) &&
      isDue(row, q.get('ageing')),
  );
  return sorted(rows, q.get('sort') ?? '-submitted', {
    due: (row) => row.dueOn ?? '9',
    submitted: (row) => row.submittedAt ?? '9',
    waiting: (row) => row.waitsSince ?? '9',
    amount: (row) => Number(row.amount),
    number: (row) => row.number,
    borrower: (row) => row.borrower,
  });
}

/** Not the file of the server, but its name and what was asked for. */
function sheet(name: string, rows: unknown[], { searchParams }: URL) {
  return new HttpResponse(JSON.stringify({ columns: searchParams.getAll('column'), rows: rows.length }), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name} 2026-11-23.xlsx`)}`,
    },
  });
}

const views = new Map<string, SavedView[]>();
const viewsOf = (list: unknown) => views.get(String(list)) ?? [];

export const lists: HttpHandler[] = [
  http.get(api('/tasks'), ({ request }) => {
    const url = new URL(request.url);
    return paged(tasks(url), url);
  }),
  http.get(api('/tasks/export'), ({ request }) => sheet('任务', tasks(new URL(request.url)), new URL(request.url))),
  http.get(api('/tasks/counts'), () =>
    HttpResponse.json({
      mine: taskRows.filter((row) => row.state === 'CLAIMED').length,
      claimable: taskRows.filter((row) => row.state === 'OPEN').length,
      overdue: taskRows.filter((row) => row.state === 'CLAIMED' && row.ageing === 'OVERDUE').length,
    }),
  ),
  http.get(api('/applications'), ({ request }) => {
    const url = new URL(request.url);
    return paged(cases(url), url);
  }),
  http.get(api('/applications/export'), ({ request }) => sheet('案件', cases(new URL(request.url)), new URL(request.url))),
  http.get(api('/views/:list'), ({ params }) => HttpResponse.json(viewsOf(params.list))),
  http.put(api('/views/:list'), async ({ params, request }) => {
    const view = (await request.json()) as SavedView;
    const now = [...viewsOf(params.list).filter((one) => one.name !== view.name), view].sort((a, b) => (a.name < b.name ? -1 : 1));
    views.set(String(params.list), now);
    return HttpResponse.json(now);
  }),
  http.delete(api('/views/:list'), ({ params, request }) => {
    const name = new URL(request.url).searchParams.get('name');
    const now = viewsOf(params.list).filter((one) => one.name !== name);
    views.set(String(params.list), now);
    return HttpResponse.json(now);
  }),
  http.get(api('/staff'), () => HttpResponse.json([people.li, people.wang, people.zhang])),
];
