// @vitest-environment jsdom
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { post } from '../src/api/client.ts';
import { ApiError, NoAnswer } from '../src/api/problem.ts';

const sent: { key: string | null; token: string | null; match: string | null; trace: string | null; body: unknown }[] = [];
let answer: () => Response = () => HttpResponse.json({ ok: true });
const server = setupServer(
  http.post('*/api/v1/tasks/1/approve', async ({ request }) => {
    sent.push({
      key: request.headers.get('idempotency-key'),
      token: request.headers.get('x-xsrf-token'),
      match: request.headers.get('if-match'),
      trace: request.headers.get('traceparent'),
      body: await request.json(),
    });
    return answer();
  }),
);

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => {
  sent.length = 0;
  answer = () => HttpResponse.json({ ok: true });
});

const approve = (body: unknown) => post('/tasks/1/approve', { body, ifMatch: 3, command: 'decide:1' });

describe('a command', () => {
  test('carries the CSRF token, the version and a key', async () => {
    document.cookie = 'XSRF-TOKEN=abc%3D';
    await approve({ decision: 'APPROVE' });
    expect(sent[0]).toMatchObject({ token: 'abc=', match: '"3"', body: { decision: 'APPROVE' } });
    expect(sent[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('begins a trace of its own, whose id stays known when no answer or only a gateway answers', async () => {
    await approve({ decision: 'APPROVE' });
    answer = () => HttpResponse.error();
    const lost: unknown = await approve({ decision: 'APPROVE' }).catch((error: unknown) => error);
    answer = () => new HttpResponse('<html>', { status: 502 });
    const refused: unknown = await approve({ decision: 'APPROVE' }).catch((error: unknown) => error);
    const ids = sent.map((one) => /^00-([0-9a-f]{32})-[0-9a-f]{16}-01$/.exec(one.trace ?? '')?.[1]);
    expect(new Set(ids).size).toBe(3);
    expect(lost instanceof NoAnswer && lost.traceId).toBe(ids[1]);
    expect(refused instanceof ApiError && refused.problem.traceId).toBe(ids[2]);
  });

  test('is repeated under the same key while no answer came, and under a new one after', async () => {
    answer = () => HttpResponse.error();
    await expect(approve({ decision: 'APPROVE' })).rejects.toBeInstanceOf(NoAnswer);
    answer = () => new HttpResponse(null, { status: 503 });
    await expect(approve({ decision: 'APPROVE' })).rejects.toBeInstanceOf(ApiError);
    answer = () => HttpResponse.json({ ok: true });
    await approve({ decision: 'APPROVE' });
    await approve({ decision: 'APPROVE' });
    const keys = sent.map((one) => one.key);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(keys[3]).not.toBe(keys[0]);
  });

  test('with another body is another command', async () => {
    answer = () => HttpResponse.error();
    await expect(approve({ decision: 'APPROVE' })).rejects.toThrow();
    await expect(approve({ decision: 'REFUSE' })).rejects.toThrow();
    expect(sent[0]?.key).not.toBe(sent[1]?.key);
  });

  test('keeps its key when the sign-in expired: it is sent again afterwards', async () => {
    answer = () => new HttpResponse(null, { status: 401 });
    await expect(approve({ decision: 'APPROVE' })).rejects.toBeInstanceOf(ApiError);
    answer = () => HttpResponse.json({ ok: true });
    await approve({ decision: 'APPROVE' });
    expect(sent[1]?.key).toBe(sent[0]?.key);
  });
});
