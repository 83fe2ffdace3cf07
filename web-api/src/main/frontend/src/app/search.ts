import type { ApplicationState, Channel, FormKey } from '../api/types.ts';

/** What the address bar says about a page; anything else in it is ignored. */
type Raw = Record<string, unknown>;

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined);
const list = <T extends string>(value: unknown): T[] | undefined => {
  const values = (Array.isArray(value) ? value : [value]).filter((v): v is T => typeof v === 'string' && v !== '');
  return values.length ? values : undefined;
};
const oneOf = <T extends string>(value: unknown, allowed: readonly T[]) => allowed.find((a) => a === value);
/** Leaves out what is not set, so that addresses stay short. */
function compact<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;
}

const CHANNELS = ['GREEN', 'ORDINARY'] as const;
/** Every open task has a deadline: "none" would find nothing. */
export const TASK_AGEINGS = ['OVERDUE', 'TODAY', 'DUE_SOON', 'ON_TIME'] as const;
export const CASE_AGEINGS = [...TASK_AGEINGS, 'NONE'] as const;
export type Deadline = (typeof CASE_AGEINGS)[number];
export const SCOPES = ['mine', 'claimable', 'done'] as const;
export type Scope = (typeof SCOPES)[number];

export interface TaskFilter {
  scope?: Scope | undefined;
  query?: string | undefined;
  formKey?: FormKey[] | undefined;
  channel?: Channel | undefined;
  ageing?: Deadline | undefined;
  sort?: string | undefined;
}

export function readTaskFilter(raw: Raw): TaskFilter {
  return compact<TaskFilter>({
    scope: oneOf(raw.scope, SCOPES),
    query: text(raw.query),
    formKey: list<FormKey>(raw.formKey),
    channel: oneOf(raw.channel, CHANNELS),
    ageing: oneOf(raw.ageing, TASK_AGEINGS),
    sort: text(raw.sort),
  });
}

/** What the page shows as its order is what it asks for: the server's own default is another one. */
export const taskSort = (filter: TaskFilter): string => filter.sort ?? (filter.scope === 'done' ? '-decided' : 'due');

export interface CaseFilter {
  query?: string | undefined;
  state?: ApplicationState[] | undefined;
  channel?: Channel | undefined;
  ageing?: Deadline | undefined;
  /** a role for which they wait, or "me" */
  waits?: string | undefined;
  /** element ids of the steps at which they wait */
  step?: string[] | undefined;
  /** staff id of the customer manager */
  manager?: string | undefined;
  product?: string[] | undefined;
  mine?: boolean | undefined;
  sort?: string | undefined;
}

export function readCaseFilter(raw: Raw): CaseFilter {
  return compact<CaseFilter>({
    query: text(raw.query),
    state: list<ApplicationState>(raw.state),
    channel: oneOf(raw.channel, CHANNELS),
    ageing: oneOf(raw.ageing, CASE_AGEINGS),
    waits: text(raw.waits),
    step: list<string>(raw.step),
    manager: text(raw.manager),
    product: list<string>(raw.product),
    mine: raw.mine === true || raw.mine === 'true' ? true : undefined,
    sort: text(raw.sort),
  });
}

export const caseSort = (filter: CaseFilter): string => filter.sort ?? 'due';

export const CASE_TABS = ['overview', 'rights', 'valuation', 'documents', 'decisions', 'duty', 'times', 'money', 'history'] as const;
export type CaseTab = (typeof CASE_TABS)[number];

export interface CaseView {
  tab?: CaseTab | undefined;
  /** element id of the step that is open in the decisions tab */
  step?: string | undefined;
  /** the valuation or the filing in which it ran; none is the case itself */
  record?: string | undefined;
}

export function readCaseTab(raw: Raw): CaseView {
  return compact<CaseView>({ tab: oneOf(raw.tab, CASE_TABS), step: text(raw.step), record: text(raw.record) });
}

export interface Wizard {
  /** a stored draft to go on with, or what became of a file */
  id?: string | undefined;
}

export function readWizard(raw: Raw): Wizard {
  return compact<Wizard>({ id: text(raw.id) });
}
