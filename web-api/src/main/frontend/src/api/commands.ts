import { csrfToken, del, post, put } from './client.ts';
import { keepForNobody } from './kept.ts';
import { sessionEnded } from './session.ts';
import type {
  AfterCheck,
  ApplicationForm,
  ApplicationPage,
  CaseDocument,
  CasePapers,
  DocumentKind,
  DutyRecord,
  Enterprise,
  FormBodies,
  FormKey,
  FoundAfterwards,
  GivenPaper,
  HandInPapers,
  ImportReport,
  LookupRight,
  Notices,
  Precheck,
  PutOnRecord,
  ProfileBody,
  Receipt,
  RegisterEnterprise,
  RightFacts,
  SaveDraft,
  SavedView,
  ScorePreview,
  ScoreRight,
  SignedOut,
  TakeOtherWay,
  TaskPage,
  Uuid,
} from './types.ts';

export const claimTask = (task: { id: Uuid }) => post<TaskPage>(`/tasks/${task.id}/claim`, { command: `claim:${task.id}` });
export const releaseTask = (task: { id: Uuid }) => post<TaskPage>(`/tasks/${task.id}/release`, { command: `release:${task.id}` });
export const saveDraft = (id: Uuid, version: number, body: SaveDraft) => put<TaskPage>(`/tasks/${id}/draft`, { body, ifMatch: version });
export const decideTask = <K extends FormKey>(id: Uuid, version: number, form: K, body: FormBodies[K]) =>
  post<Receipt>(`/tasks/${id}/${form}`, { body, ifMatch: version, command: `decide:${id}` });
export const takeOtherWay = (id: Uuid, version: number, body: TakeOtherWay) =>
  post<Receipt>(`/tasks/${id}/valuation-route`, { body, ifMatch: version, command: `other-way:${id}` });
export const previewScore = (id: Uuid, body: ScoreRight, signal?: AbortSignal) =>
  post<ScorePreview>(`/tasks/${id}/score-right/preview`, { body, signal });

export const registerEnterprise = (body: RegisterEnterprise) => post<Enterprise>('/enterprises', { body, command: `enterprise:${body.id}` });
export const describeEnterprise = (id: Uuid, version: number, body: ProfileBody) =>
  put<Enterprise>(`/enterprises/${id}/profile`, { body, ifMatch: version });
export const lookupRight = (body: LookupRight, signal?: AbortSignal) => post<RightFacts>('/rights/lookup', { body, signal });

export const createApplication = (body: ApplicationForm) => post<ApplicationPage>('/applications', { body, command: `application:${body.id}` });
export const changeApplication = (body: ApplicationForm, version: number) =>
  put<ApplicationPage>(`/applications/${body.id}`, { body, ifMatch: version });
export const precheckApplication = (id: Uuid) => post<Precheck>(`/applications/${id}/precheck`);
export const submitApplication = (id: Uuid, version: number) =>
  post<Receipt>(`/applications/${id}/submission`, { ifMatch: version, command: `submit:${id}` });
export const withdrawApplication = (id: Uuid, reason: string) =>
  post<Receipt>(`/applications/${id}/withdrawal`, { body: { reason }, command: `withdraw:${id}` });

export const handInPaper = (id: Uuid, paper: GivenPaper) =>
  post<CasePapers>(`/applications/${id}/papers`, { body: { papers: [paper] } satisfies HandInPapers, command: `paper:${id}` });

export const putOnRecord = (id: Uuid, body: PutOnRecord) => post<DutyRecord>(`/applications/${id}/duty-records`, { body, command: `duty:${id}` });
export const findAfterwards = (id: Uuid, body: FoundAfterwards) =>
  post<AfterCheck>(`/after-checks/${id}/finding`, { body, command: `after-check:${id}` });

export const readNotice = (id: Uuid) => put<Notices>(`/notices/${id}/read`);

export const saveView = (list: string, view: SavedView) => put<SavedView[]>(`/views/${list}`, { body: view });
export const removeView = (list: string, name: string) => del<SavedView[]>(`/views/${list}`, { query: { name } });

export function uploadDocument(applicationId: Uuid, file: File, kind: DocumentKind, title?: string): Promise<CaseDocument> {
  const form = new FormData();
  form.set('file', file);
  form.set('kind', kind);
  if (title) form.set('title', title);
  return post<CaseDocument>(`/applications/${applicationId}/documents`, { form, command: `upload:${applicationId}:${file.name}` });
}

export function importApplications(file: File): Promise<ImportReport> {
  const form = new FormData();
  form.set('file', file);
  return post<ImportReport>('/application-imports', { form, command: `import:${file.name}` });
}

/** Ends our session, then goes where the server says to end Keycloak's. What was typed waits for the same person, and goes when another one comes. */
export async function signOut(): Promise<void> {
  const response = await fetch('/logout', {
    method: 'POST',
    headers: { 'x-xsrf-token': csrfToken() ?? '', accept: 'application/json' },
    credentials: 'same-origin',
  });
  keepForNobody();
  if (!response.ok) return sessionEnded();
  location.assign(((await response.json()) as SignedOut).location);
}
