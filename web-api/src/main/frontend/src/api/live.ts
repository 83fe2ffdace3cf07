import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { whose } from './kept.ts';
import { listsChanged } from './lists.ts';
import { Hub, type Listener, type Told, type Wish } from './liveHub.ts';
import type { Said } from './liveWorker.ts';
import type { ChangeNotice, Uuid } from './types.ts';

const FALLBACK_MILLIS = 20_000;

/** This window's line to the stream that all windows share. */
interface Line {
  wish: (wish: Wish | undefined) => void;
  listen: (listener: Listener) => void;
}

let line: Line | undefined;

function openLine(): Line {
  let listener: Listener = () => undefined;
  let last: Wish | undefined;
  const hear = (told: Told) => listener(told);
  const alone = () => {
    const hub = new Hub((url) => new EventSource(url));
    return (wish: Wish | undefined) => hub.wish(hear, wish);
  };
  let send: (wish: Wish | undefined) => void;
  if (typeof SharedWorker === 'undefined') {
    send = alone();
  } else {
    // a worker for each person: a stream lives on the session with which it was opened
    const worker = new SharedWorker(new URL('./liveWorker.ts', import.meta.url), { type: 'module', name: `ipledge-live ${whose()}` });
    worker.port.onmessage = ({ data }: MessageEvent<Told>) => hear(data);
    const say = (said: Said) => worker.port.postMessage(said);
    const life = crypto.randomUUID();
    void navigator.locks?.request(life, () => {
      say({ life });
      return new Promise(() => undefined);
    });
    send = (wish) => say({ wish });
    worker.onerror = () => {
      send = alone();
      send(last);
    };
  }
  return {
    wish: (wish) => {
      last = wish;
      send(wish);
    },
    listen: (next) => {
      listener = next;
    },
  };
}

/**
 * Keeps what is on the page fresh: the server says what changed, and we read that again. A hidden page hears nothing, and reads everything again when it is
 * looked at; so does a page whose stream is down, now and then.
 */
export function useLive({ tasks = false, applicationId }: { tasks?: boolean; applicationId?: Uuid | undefined }): void {
  const client = useQueryClient();
  useEffect(() => {
    const mine = (line ??= openLine());
    let open = false;
    const refresh = (notice: ChangeNotice) => {
      for (const name of notice.parts) {
        if (name === 'tasks') void client.invalidateQueries({ queryKey: ['tasks'] });
        else if (notice.applicationId) void client.invalidateQueries({ queryKey: ['cases', 'one', notice.applicationId, name] });
      }
      if (tasks) listsChanged(true);
      // a task's page shows what its case is decided on: whoever decides sees at once what was put on record
      if (tasks && notice.applicationId === applicationId && applicationId) void client.invalidateQueries({ queryKey: ['tasks', 'one'] });
    };
    const everything = () => {
      if (applicationId) void client.invalidateQueries({ queryKey: ['cases', 'one', applicationId] });
      if (tasks) {
        void client.invalidateQueries({ queryKey: ['tasks'] });
        listsChanged(true);
      }
    };
    mine.listen((told) => {
      if (told.type === 'changed') return refresh(told.notice);
      // what happened while the stream was down was told to nobody
      if (told.type === 'open' && !open) everything();
      open = told.type === 'open';
    });
    const seen = () => {
      if (document.visibilityState === 'visible') return mine.wish({ tasks, cases: applicationId ? [applicationId] : [] });
      open = false;
      mine.wish(undefined);
    };
    const gone = () => mine.wish(undefined);
    seen();
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('pagehide', gone);
    window.addEventListener('pageshow', seen);
    const timer = setInterval(() => {
      if (!open && document.visibilityState === 'visible') everything();
    }, FALLBACK_MILLIS);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('pagehide', gone);
      window.removeEventListener('pageshow', seen);
      mine.wish(undefined);
    };
  }, [client, tasks, applicationId]);
}
