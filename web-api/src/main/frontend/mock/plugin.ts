import type { IncomingMessage, ServerResponse } from 'node:http';
import { getResponse } from 'msw';
import type { Connect, Plugin } from 'vite';
import { inEnglish } from './english.ts';
import { handlers } from './handlers.ts';

/** Answers /api from the same msw handlers the tests use, in `vite dev` and `vite preview`; nothing of it is in the bundle. */
export function mockApi(): Plugin {
  return {
    name: 'ipledge-mock-api',
    configureServer: (server) => void server.middlewares.use(answer),
    // the built pages also get the policy the server sends, so that what would be blocked there is blocked here
    configurePreviewServer: (server) => {
      server.middlewares.use((_request, response, next) => {
        response.setHeader('content-security-policy', POLICY);
        next();
      });
      server.middlewares.use(answer);
    },
  };
}

const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src-elem 'self' 'nonce-__CSP_NONCE__'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

const answer: Connect.NextHandleFunction = (request, response, next) => {
  const url = request.url ?? '/';
  if (!/^\/(api|logout|oauth2)/.test(url)) return next();
  void respond(request, response).catch(next);
};

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const method = request.method ?? 'GET';
  const answer = await getResponse(
    handlers,
    new Request(`http://${request.headers.host}${request.url}`, {
      method,
      headers: request.headers as Record<string, string>,
      ...(method === 'GET' || method === 'HEAD' ? {} : { body: Buffer.concat(chunks) }),
    }),
  );
  if (!answer) {
    response.statusCode = 404;
    response.setHeader('content-type', 'application/problem+json');
    response.end(
      JSON.stringify({
        type: 'urn:ipledge:problem:mock.no-handler',
        title: `no handler for ${method} ${request.url}`,
        status: 404,
        code: 'mock.no-handler',
      }),
    );
    return;
  }
  response.statusCode = answer.status;
  if (/^en/.test(String(request.headers['accept-language'])) && /json/.test(answer.headers.get('content-type') ?? '')) {
    response.setHeader('content-type', answer.headers.get('content-type') ?? '');
    response.end(JSON.stringify(inEnglish(await answer.json())));
    return;
  }
  answer.headers.forEach((value, name) => response.setHeader(name, value));
  if (!answer.body) {
    response.end();
    return;
  }
  const reader = answer.body.getReader();
  response.on('close', () => void reader.cancel().catch(() => undefined));
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    response.write(value);
  }
  response.end();
}
