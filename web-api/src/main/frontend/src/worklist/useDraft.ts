import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { saveDraft } from '../api/commands.ts';
import { taskQuery } from '../api/queries.ts';
import type { TaskPage } from '../api/types.ts';

/**
 * What is typed is kept twice: at once in the browser (an expired sign-in, a reload or a lost network loses nothing) and, a moment after the last key, on the
 * server (so that it is there on another machine). The younger of the two comes back.
 */
interface LocalDraft {
  at: string;
  values: Record<string, unknown>;
}

export type DraftState = 'none' | 'local' | 'saving' | 'saved';

const PREFIX = 'ipledge.draft:task:';
const QUIET_MILLIS = 1_500;

export function localDraft(id: string): LocalDraft | undefined {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + id) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

export function forgetDraft(id: string): void {
  localStorage.removeItem(PREFIX + id);
}

export function draftOf(task: TaskPage): Record<string, unknown> | undefined {
  const local = localDraft(task.id);
  if (local && (!task.draftSavedAt || local.at > task.draftSavedAt)) return local.values;
  return task.draft ?? local?.values;
}

export function useDraft(task: TaskPage) {
  const client = useQueryClient();
  const [state, setState] = useState<DraftState>(() => (draftOf(task) ? 'saved' : 'none'));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<void>>(undefined);
  const id = task.id;
  const key = taskQuery(id).queryKey;

  const send = useCallback(
    async (values: Record<string, unknown>) => {
      setState('saving');
      try {
        const version = client.getQueryData(key)?.version ?? 0;
        client.setQueryData(key, await saveDraft(id, version, { draft: values }));
        setState('saved');
      } catch {
        // it is kept here; the next key or the next visit tries again
        setState('local');
        void client.invalidateQueries({ queryKey: key });
      }
    },
    [client, id, key],
  );

  const keep = useCallback(
    (values: Record<string, unknown>) => {
      localStorage.setItem(PREFIX + id, JSON.stringify({ at: new Date().toISOString(), values } satisfies LocalDraft));
      setState('local');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        running.current = (running.current ?? Promise.resolve()).then(() => send(values));
      }, QUIET_MILLIS);
    },
    [id, send],
  );

  /** Before a decision: nothing of the draft may still be under way, else the versions would cross. */
  const settle = useCallback(async () => {
    clearTimeout(timer.current);
    await running.current;
  }, []);

  useEffect(() => () => clearTimeout(timer.current), []);
  return { state, keep, settle };
}
