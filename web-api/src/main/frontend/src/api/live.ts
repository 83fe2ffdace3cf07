import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { API } from './client.ts';
import type { ChangeNotice, Uuid } from './types.ts';

const FALLBACK_MILLIS = 20_000;

/**
 * Keeps what is on the page fresh: the server says what changed, and we read that again. While the stream is down everything is read again now and then.
 */
export function useLive(path: string, applicationId?: Uuid): void {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource(API + path);
    let open = false;
    const refresh = (notice: ChangeNotice) => {
      for (const name of notice.parts) {
        if (name === 'tasks') void client.invalidateQueries({ queryKey: ['tasks'] });
        else if (applicationId) void client.invalidateQueries({ queryKey: ['cases', 'one', applicationId, name] });
      }
      if (!applicationId) void client.invalidateQueries({ queryKey: ['cases', 'list'] });
    };
    const everything = () => void client.invalidateQueries({ queryKey: applicationId ? ['cases', 'one', applicationId] : ['tasks'] });
    source.addEventListener('changed', (event: MessageEvent<string>) => refresh(JSON.parse(event.data) as ChangeNotice));
    source.addEventListener('open', () => {
      // what happened while the stream was down was told to nobody
      if (!open) everything();
      open = true;
    });
    source.addEventListener('error', () => {
      open = false;
    });
    const timer = setInterval(() => {
      if (!open && document.visibilityState === 'visible') everything();
    }, FALLBACK_MILLIS);
    return () => {
      clearInterval(timer);
      source.close();
    };
  }, [client, path, applicationId]);
}
