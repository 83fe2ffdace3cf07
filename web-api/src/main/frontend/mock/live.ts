import { http, HttpResponse, type HttpHandler } from 'msw';
import type { ChangeNotice } from '../src/api/types.ts';

interface Open {
  url: string;
  cases: string[];
  tasks: boolean;
  send: (text: string) => void;
}

const streams = new Set<Open>();

export function tell(notice: ChangeNotice): void {
  for (const stream of streams)
    if (notice.applicationId ? stream.cases.includes(notice.applicationId) : stream.tasks)
      stream.send(`event: changed\ndata: ${JSON.stringify(notice)}\n\n`);
}

/** The stream of changes. Tests ask how many are open, and say what changed. */
export const live: HttpHandler[] = [
  http.get('*/api/v1/events', ({ request }) => {
    const url = new URL(request.url);
    let mine: Open | undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const send = (text: string) => controller.enqueue(new TextEncoder().encode(text));
        mine = { url: url.search, cases: url.searchParams.getAll('applicationId'), tasks: url.searchParams.get('tasks') === 'true', send };
        streams.add(mine);
        send(': open\n\n');
      },
      cancel: () => void (mine && streams.delete(mine)),
    });
    return new HttpResponse(body, { headers: { 'content-type': 'text/event-stream' } });
  }),
  http.get('*/api/v1/mock/streams', () => HttpResponse.json([...streams].map((stream) => stream.url))),
  http.post('*/api/v1/mock/notice', async ({ request }) => {
    tell((await request.json()) as ChangeNotice);
    return new HttpResponse(null, { status: 204 });
  }),
];
