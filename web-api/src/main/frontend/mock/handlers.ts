import { readFileSync } from 'node:fs';
import { http, HttpResponse, type HttpHandler } from 'msw';
import type {
  ApplicationForm,
  ApplicationPage,
  DutyRecord,
  DutyRecords,
  FoundAfterwards,
  LookupRight,
  Precheck,
  ProfileBody,
  PutOnRecord,
  RegisterEnterprise,
  SaveDraft,
  TaskPage,
} from '../src/api/types.ts';
import { decisions, diagram, documents, filings, money, papers, proofOf, timeline, valuations } from './caseParts.ts';
import {
  applicantFindings,
  casePage,
  caseRows,
  enterprises,
  mayEdit,
  product,
  rightFacts,
  smallFirm,
  smallSize,
  unknownSize,
  uuid,
} from './cases.ts';
import { dutyRecords } from './duty.ts';
import { factTerms, imports } from './imports.ts';
import { lists } from './lists.ts';
import { live, tell } from './live.ts';
import { afterChecks, findAfterwards } from './afterChecks.ts';
import { markRead, notices, times } from './notices.ts';
import { me } from './people.ts';
import { taskPage } from './taskPages.ts';
import { taskRows } from './tasks.ts';
import { channelWhy } from './whys.ts';

const api = (path: string) => `*/api/v1${path}`;

const shell: HttpHandler[] = [
  http.get(api('/me'), () => HttpResponse.json(me)),
  http.get(api('/clock'), () =>
    HttpResponse.json({ controlled: true, now: new Date(Date.now() + 30 * 86_400_000).toISOString(), offsetMillis: 30 * 86_400_000 }),
  ),
  http.get(api('/notices'), () => HttpResponse.json(notices())),
  http.put(api('/notices/:id/read'), ({ params }) => HttpResponse.json(markRead(String(params.id)))),
  http.post('*/logout', () => HttpResponse.json({ location: '/' })),
];

const refusal = (status: number, code: string, title: string) =>
  HttpResponse.json({ type: `urn:ipledge:problem:${code}`, title, status, code }, { status });
const notFound = () => refusal(404, 'shared.no-such-record', '没有这条记录');
const stale = () => refusal(412, 'shared.stale-version', '内容已被他人修改');
/** Every edit names the version it was made on. */
const ifMatch = (request: Request) => Number(request.headers.get('if-match')?.replaceAll('"', '') ?? Number.NaN);
const pages = new Map<string, TaskPage>();
function pageOf(id: unknown): TaskPage | undefined {
  const row = taskRows.find((one) => one.id === id);
  if (!row) return undefined;
  const page = pages.get(row.id) ?? taskPage(row);
  pages.set(row.id, page);
  return page;
}
function change(page: TaskPage, by: Partial<TaskPage>): TaskPage {
  const next = { ...page, ...by, version: page.version + 1 } as TaskPage;
  pages.set(page.id, next);
  const row = taskRows.find((one) => one.id === page.id);
  if (row) Object.assign(row, { state: next.state, claimedBy: next.claimedBy, decidedAt: next.decidedAt });
  return next;
}

const taskPages: HttpHandler[] = [
  http.get(api('/tasks/:id'), ({ params }) => {
    const page = pageOf(params.id);
    if (page?.engine === 'WAITING_FOR_ENGINE') pages.set(page.id, { ...page, engine: 'TAKEN' });
    return page ? HttpResponse.json(page) : notFound();
  }),
  http.post(api('/tasks/:id/claim'), ({ params }) => {
    const page = pageOf(params.id);
    return page ? HttpResponse.json(change(page, { state: 'CLAIMED', claimedBy: { staff: me.staff, name: me.name } })) : notFound();
  }),
  http.post(api('/tasks/:id/release'), ({ params }) => {
    const page = pageOf(params.id);
    return page ? HttpResponse.json(change(page, { state: 'OPEN', claimedBy: null })) : notFound();
  }),
  http.put(api('/tasks/:id/draft'), async ({ params, request }) => {
    const page = pageOf(params.id);
    if (!page) return notFound();
    if (page.version !== ifMatch(request)) return stale();
    return HttpResponse.json(change(page, { draft: ((await request.json()) as SaveDraft).draft }));
  }),
  http.post(api('/tasks/:id/score-right/preview'), () =>
    HttpResponse.json({
      value: '6000000.00',
      steps: valuations[0]?.steps ?? [],
      warnings: [{ code: 'sample', message: '权重与系数为样例参数，未经本行确认。' }],
    }),
  ),
  http.post(api('/tasks/:id/:form'), ({ params, request }) => {
    const page = pageOf(params.id);
    if (!page) return notFound();
    if (page.version !== ifMatch(request)) return stale();
    change(page, { state: 'DECIDED', engine: 'WAITING_FOR_ENGINE', decidedAt: new Date().toISOString() });
    return HttpResponse.json({ id: page.id, eventId: uuid(10, 99), at: new Date().toISOString(), engine: 'WAITING_FOR_ENGINE' });
  }),
];

const own = new Map<string, { form: ApplicationForm; page: ApplicationPage }>();
const part = (name: string, value: unknown) => http.get(api(`/applications/:id/${name}`), () => HttpResponse.json(value as object));

function stored(form: ApplicationForm, version: number): ApplicationPage | undefined {
  const base = casePage(caseRows[0]?.id ?? '');
  const enterprise = enterprises.find((one) => one.id === form.enterpriseId);
  if (!base || !enterprise) return undefined;
  const page: ApplicationPage = {
    ...base,
    ...form,
    enterprise,
    product,
    number: 'BJ-HD-2026-01001',
    state: 'DRAFT',
    step: null,
    waitsFor: null,
    waitsForRole: null,
    customerManager: { staff: me.staff, name: me.name },
    version,
    purpose: { code: form.purposeCode, name: form.purposeCode, workingCapital: form.financials != null },
    rights: form.rights.map((right, i) => ({ ...rightFacts(right.kind, right.number), id: uuid(14, i) })),
    may: { ...base.may, ...mayEdit('DRAFT', me.staff) },
    myTask: null,
  };
  own.set(form.id, { form, page });
  return page;
}

const recorded: DutyRecord[] = [];

const casePages: HttpHandler[] = [
  http.get(api('/applications/:id'), ({ params }) => {
    const page = own.get(String(params.id))?.page ?? casePage(String(params.id));
    return page ? HttpResponse.json(page) : notFound();
  }),
  part('valuations', valuations),
  part('filings', filings),
  part('documents', documents),
  part('papers', papers),
  http.get(api('/applications/:id/duty-records'), () =>
    HttpResponse.json({ ...dutyRecords, records: [...dutyRecords.records, ...recorded] } satisfies DutyRecords),
  ),
  http.post(api('/applications/:id/duty-records'), async ({ request }) => {
    const body = (await request.json()) as PutOnRecord;
    const record: DutyRecord = {
      ...body,
      id: uuid(17, 10 + recorded.length),
      by: { staff: me.staff, name: me.name },
      role: '调查员',
      caseState: 'DUE_DILIGENCE',
      factsDigest: '5c'.repeat(32),
      recordedAt: new Date().toISOString(),
    };
    recorded.push(record);
    return HttpResponse.json(record, { status: 201 });
  }),
  http.get(api('/applications/:id/duty-proof'), () =>
    HttpResponse.arrayBuffer(new TextEncoder().encode('PK').buffer, {
      headers: { 'content-type': 'application/zip', 'content-disposition': 'attachment; filename="DK-2026-000001-zhang.min.zip"' },
    }),
  ),
  part('decisions', decisions),
  part('money', money),
  part('times', times),
  part('after-check', { check: afterChecks()[0] }),
  http.get(api('/after-checks'), ({ request }) => {
    const open = new URL(request.url).searchParams.get('open') !== 'false';
    return HttpResponse.json(afterChecks().filter((check) => !open || !check.result));
  }),
  http.post(api('/after-checks/:id/finding'), async ({ params, request }) =>
    HttpResponse.json(findAfterwards(String(params.id), (await request.json()) as FoundAfterwards)),
  ),
  part('diagram', diagram),
  part('timeline', { items: timeline, next: null }),
  http.get(api('/audit/events/:id/proof'), ({ params }) => HttpResponse.json(proofOf(String(params.id)))),
  http.get(api('/models/:processId/:releaseId/xml'), ({ params }) =>
    HttpResponse.text(readFileSync(`../../../../processes/bpmn/${String(params.processId)}.bpmn`, 'utf8'), {
      headers: { 'content-type': 'application/xml' },
    }),
  ),
  http.post(api('/applications/:id/papers'), () => HttpResponse.json(papers)),
  http.post(api('/applications/:id/documents'), () => HttpResponse.json(documents[3], { status: 201 })),
  http.post(api('/applications/:id/withdrawal'), ({ params }) =>
    HttpResponse.json({ id: params.id, eventId: uuid(10, 98), at: new Date().toISOString(), engine: 'WAITING_FOR_ENGINE' }),
  ),
  http.post(api('/applications'), async ({ request }) => {
    const form = (await request.json()) as ApplicationForm;
    const known = own.get(form.id);
    if (known && JSON.stringify(known.form) !== JSON.stringify(form)) return refusal(409, 'intake.id-taken', '该申请编号已被使用。');
    return HttpResponse.json(known?.page ?? stored(form, 0), { status: 201 });
  }),
  http.put(api('/applications/:id'), async ({ request, params }) => {
    const known = own.get(String(params.id));
    if (!known) return notFound();
    if (known.page.version !== ifMatch(request)) return stale();
    if (known.page.state !== 'DRAFT') return refusal(409, 'shared.move-not-allowed', '该申请已经提交，不能再修改。');
    return HttpResponse.json(stored((await request.json()) as ApplicationForm, known.page.version + 1));
  }),
  http.post(api('/applications/:id/precheck'), ({ params }) => {
    // kept nowhere: only this answer knows it
    const precheckWhy = { ...channelWhy, id: uuid(8, 90), name: '绿色通道预审' };
    const answer: Precheck = {
      result: 'PROVISIONAL',
      edition: '2026-01',
      reasons: [
        { code: 'pilot', message: '经办机构在试点名单内', rule: 'CRD-14' },
        { code: 'quota', message: '专项额度余额 4,685 万元，足够', rule: 'CRD-05' },
        { code: 'checks', message: '质物核查全部通过', rule: '1.2.1', decision: precheckWhy.id },
      ],
      missing: ['评估结果'],
      latestMaturity: '2043-04-17',
      plannedMaturity: '2028-11-21',
      applicant: applicantFindings,
      rights: own.get(String(params.id))?.page.rights ?? [],
      decisions: [precheckWhy],
    };
    return HttpResponse.json(answer);
  }),
  http.post(api('/applications/:id/submission'), ({ request, params }) => {
    const known = own.get(String(params.id));
    if (!known) return notFound();
    if (known.page.version !== ifMatch(request)) return stale();
    const { page } = known;
    own.set(page.id, {
      ...known,
      page: { ...page, state: 'SUBMITTED', version: page.version + 1, may: { ...page.may, ...mayEdit('SUBMITTED', me.staff) } },
    });
    return HttpResponse.json({ id: params.id, eventId: uuid(10, 97), at: new Date().toISOString(), engine: 'WAITING_FOR_ENGINE' });
  }),
];

const reference: HttpHandler[] = [
  http.get(api('/products'), () => HttpResponse.json([product])),
  http.get(api('/purposes'), () =>
    HttpResponse.json([
      { code: 'RAW_MATERIALS', name: '采购原材料', workingCapital: true },
      { code: 'RESEARCH', name: '研发投入', workingCapital: false },
      { code: 'WAGES', name: '支付工资', workingCapital: true },
    ]),
  ),
  http.get(api('/enterprises'), ({ request }) => {
    const query = new URL(request.url).searchParams.get('query') ?? '';
    return HttpResponse.json({
      items: enterprises.filter((one) => one.name.includes(query) || one.socialCreditCode.startsWith(query.toUpperCase())),
      next: null,
    });
  }),
  http.get(api('/enterprises/terms'), () => HttpResponse.json(factTerms)),
  http.put(api('/enterprises/:id/profile'), async ({ params, request }) => {
    const found = enterprises.find((one) => one.id === params.id);
    if (!found) return notFound();
    if (found.version !== ifMatch(request)) return stale();
    const body = (await request.json()) as ProfileBody;
    Object.assign(found, { version: found.version + 1, profile: { ...smallFirm, staff: body.staff }, size: smallSize });
    return HttpResponse.json(found);
  }),
  http.get(api('/enterprises/:id'), ({ params }) => {
    const found = enterprises.find((one) => one.id === params.id);
    return found ? HttpResponse.json(found) : notFound();
  }),
  http.post(api('/enterprises'), async ({ request }) => {
    const body = (await request.json()) as RegisterEnterprise;
    const enterprise = {
      ...body,
      version: 0,
      profile: body.profile ? smallFirm : null,
      size: body.profile ? smallSize : unknownSize,
      checkDigitValid: !body.overrideReason,
      relatedParty: false,
      liveExposure: '0.00',
      exposureClass: 'NORMAL',
    };
    enterprises.push(enterprise);
    return HttpResponse.json(enterprise, { status: 201 });
  }),
  http.post(api('/rights/lookup'), async ({ request }) => {
    const body = (await request.json()) as LookupRight;
    return HttpResponse.json(rightFacts(body.kind, body.number));
  }),
];

/** What the engine does with what was handed in, when a test says so. */
const engine: HttpHandler[] = [
  http.post(api('/mock/engine'), () => {
    for (const [id, known] of own) {
      if (known.page.state === 'SUBMITTED') own.set(id, { ...known, page: { ...known.page, state: 'CHECKING' } });
      tell({ applicationId: id, parts: ['application', 'timeline'] });
    }
    return new HttpResponse(null, { status: 204 });
  }),
];

export const handlers: HttpHandler[] = [...engine, ...live, ...shell, ...lists, ...taskPages, ...casePages, ...imports, ...reference];
