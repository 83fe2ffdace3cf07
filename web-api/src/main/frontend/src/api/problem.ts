import type { FieldError, Problem } from './types.ts';

/** A refused request, with the server's RFC 9457 problem when it sent one. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ApiError';
    this.status = status;
    this.problem = problem;
  }
}

/** No answer came: the request may or may not have been done, so it may be repeated only with the same Idempotency-Key. */
export class NoAnswer extends Error {
  readonly traceId: string;

  constructor(cause: unknown, traceId: string) {
    super('no answer from the server', { cause });
    this.name = 'NoAnswer';
    this.traceId = traceId;
  }
}

/** What the server said, or what can be said without it: a gateway's answer still has the id the call was sent with. */
export async function problemOf(response: Response, traceId?: string): Promise<Problem> {
  const fallback: Problem = {
    type: 'about:blank',
    title: response.statusText || `HTTP ${response.status}`,
    status: response.status,
    code: `http.${response.status}`,
    ...(traceId && { traceId }),
  };
  if (!/json/.test(response.headers.get('content-type') ?? '')) return fallback;
  try {
    return { ...fallback, ...((await response.json()) as Partial<Problem>) };
  } catch {
    return fallback;
  }
}

export type FieldPath = (string | number)[];

/** "/rights/0/number" becomes ["rights", 0, "number"], the path antd's form knows. RFC 6901 escapes are undone. */
export function pathOf(pointer: string): FieldPath {
  return pointer
    .replace(/^#/, '')
    .split('/')
    .filter((part, i) => i > 0 || part !== '')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

export interface FormErrors {
  fields: { name: FieldPath; errors: string[] }[];
  /** what belongs to no field that the form shows */
  general: string[];
}

/**
 * Sorts the server's errors to the fields of a form. `known` says which paths the form has; a pointer below a known field counts for that field, one above
 * several (a list, of which the form has the lines) for the first of them.
 */
export function formErrors(errors: FieldError[] | null | undefined, known: FieldPath[]): FormErrors {
  const byField = new Map<string, { name: FieldPath; errors: string[] }>();
  const general: string[] = [];
  for (const error of errors ?? []) {
    const path = pathOf(error.pointer);
    const field =
      known.filter((candidate) => candidate.length > 0 && candidate.every((part, i) => part === path[i])).sort((a, b) => b.length - a.length)[0] ??
      known.find((candidate) => path.length > 0 && path.every((part, i) => part === candidate[i]));
    if (!field) {
      general.push(error.message);
      continue;
    }
    const key = JSON.stringify(field);
    const entry = byField.get(key) ?? { name: field, errors: [] };
    entry.errors.push(error.message);
    byField.set(key, entry);
  }
  return { fields: [...byField.values()], general };
}
