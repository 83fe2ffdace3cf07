import { keyFor, settled } from './idempotency.ts';
import { ApiError, NoAnswer, problemOf } from './problem.ts';
import { sessionEnded } from './session.ts';
import { newTrace } from './trace.ts';

export const API = '/api/v1';

type Query = Record<string, string | number | boolean | string[] | null | undefined>;

interface Options {
  query?: Query | undefined;
  body?: unknown;
  form?: FormData | undefined;
  ifMatch?: number | undefined;
  /** Names the command for its Idempotency-Key, for example "decide:<task id>". */
  command?: string | undefined;
  signal?: AbortSignal | undefined;
}

export function urlOf(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '' || value === false) continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  const text = search.toString();
  return API + path + (text ? `?${text}` : '');
}

/** Spring's CSRF cookie (`csrf.spa()`), to be sent back as a header. */
export function csrfToken(): string | undefined {
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith('XSRF-TOKEN='));
  return found && decodeURIComponent(found.slice('XSRF-TOKEN='.length));
}

async function send<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const trace = newTrace();
  const headers = new Headers({
    accept: 'application/json, application/problem+json',
    'accept-language': document.documentElement.lang,
    traceparent: trace.parent,
  });
  if (options.body !== undefined) headers.set('content-type', 'application/json');
  if (options.ifMatch !== undefined) headers.set('if-match', `"${options.ifMatch}"`);
  if (options.command) headers.set('idempotency-key', keyFor(options.command, options.form ? describe(options.form) : options.body));
  const token = method === 'GET' ? undefined : csrfToken();
  if (token) headers.set('x-xsrf-token', token);
  let response: Response;
  try {
    response = await fetch(urlOf(path, options.query), {
      method,
      headers,
      body: options.form ?? (options.body === undefined ? null : JSON.stringify(options.body)),
      credentials: 'same-origin',
      redirect: 'error',
      signal: options.signal ?? null,
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new NoAnswer(cause, trace.id);
  }
  if (response.status === 401) sessionEnded();
  // a gateway's answer says nothing about whether the work was done; neither does a lost session: the key is kept for the repeat
  if (options.command && response.status !== 401 && response.status < 500) settled(options.command);
  if (!response.ok) throw new ApiError(response.status, await problemOf(response, trace.id));
  return (response.status === 204 ? undefined : await response.json()) as T;
}

function describe(form: FormData): unknown {
  return [...form.entries()].map(([name, value]) => [name, value instanceof File ? [value.name, value.size, value.lastModified] : value]);
}

/** A text that is not JSON: a process model. */
export async function getText(path: string, signal?: AbortSignal): Promise<string> {
  const response = await fetch(API + path, { credentials: 'same-origin', redirect: 'error', signal: signal ?? null });
  if (response.status === 401) sessionEnded();
  if (!response.ok) throw new ApiError(response.status, await problemOf(response));
  return response.text();
}

/** A file that the server writes while it reads, with the name that it gives it. */
export async function getFile(path: string, query: Query): Promise<{ name: string; content: Blob }> {
  const trace = newTrace();
  const headers = { accept: '*/*', 'accept-language': document.documentElement.lang, traceparent: trace.parent };
  let response: Response;
  try {
    response = await fetch(urlOf(path, query), { headers, credentials: 'same-origin', redirect: 'error' });
    if (response.ok) return { name: nameOf(response), content: await response.blob() };
  } catch (cause) {
    throw new NoAnswer(cause, trace.id);
  }
  if (response.status === 401) sessionEnded();
  throw new ApiError(response.status, await problemOf(response, trace.id));
}

/** RFC 6266: the name in its own letters where there is one. */
export function nameOf(response: Response): string {
  const header = response.headers.get('content-disposition') ?? '';
  const own = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  return own ? decodeURIComponent(own) : (/filename="([^"]+)"/.exec(header)?.[1] ?? 'ipledge');
}

export const get = <T>(path: string, query?: Query, signal?: AbortSignal) => send<T>('GET', path, { query, signal });
export const post = <T>(path: string, options: Options = {}) => send<T>('POST', path, options);
export const put = <T>(path: string, options: Options = {}) => send<T>('PUT', path, options);
export const del = <T>(path: string, options: Options = {}) => send<T>('DELETE', path, options);
