import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { saveDraft } from '../api/commands.ts';
import { forget, keep, kept } from '../api/kept.ts';
import { taskQuery } from '../api/queries.ts';
import type { TaskPage } from '../api/types.ts';

/**
 * What is typed is kept twice: at once in the browser (an expired sign-in, a reload or a lost network loses nothing) and, a moment after the last key, on the
 * server (so that it is there on another machine). Which of the two is younger is told by the task's version: every draft that the server takes raises it, and
 * clocks of two machines do not agree.
 */
interface LocalDraft {
  /** of the task on which it was typed, or of the task that took it */
  version: number;
  saved: boolean;
  values: Record<string, unknown>;
}

export interface ChosenDraft {
  values?: Record<string, unknown> | undefined;
  /** typed here, never saved, and older than what the server has: offered, not thrown away */
  other?: Record<string, unknown> | undefined;
}

export type DraftState = 'none' | 'local' | 'saving' | 'saved';

const QUIET_MILLIS = 1_500;
const nameOf = (id: string) => `task:${id}`;

export function forgetDraft(id: string): void {
  forget(nameOf(id));
}

export function draftOf(task: Pick<TaskPage, 'id' | 'version' | 'draft'>): ChosenDraft {
  const here = kept<LocalDraft>(nameOf(task.id));
  const stored = task.draft ?? undefined;
  if (!here || same(here.values, stored)) return { values: stored };
  if (here.version === task.version || !stored) return { values: here.values };
  return here.saved ? { values: stored } : { values: stored, other: here.values };
}

const same = (a: unknown, b: unknown) => ordered(a) === ordered(b);
/** The database keeps the fields of a draft in an order of its own. */
const ordered = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
  );

export function useDraft(task: TaskPage) {
  const client = useQueryClient();
  const [state, setState] = useState<DraftState>(() => (draftOf(task).values ? 'saved' : 'none'));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<void>>(undefined);
  const latest = useRef<Record<string, unknown>>(undefined);
  const id = task.id;
  const key = taskQuery(id).queryKey;
  const version = useCallback(() => client.getQueryData(key)?.version ?? 0, [client, key]);

  const send = useCallback(
    async (values: Record<string, unknown>) => {
      setState('saving');
      try {
        const saved = await saveDraft(id, version(), { draft: values });
        client.setQueryData(key, saved);
        const now = latest.current ?? values;
        keep(nameOf(id), { version: saved.version, saved: now === values, values: now } satisfies LocalDraft);
        setState('saved');
      } catch {
        // it is kept here; the next key or the next visit tries again
        setState('local');
        void client.invalidateQueries({ queryKey: key });
      }
    },
    [client, id, key, version],
  );

  const keepDraft = useCallback(
    (values: Record<string, unknown>) => {
      latest.current = values;
      keep(nameOf(id), { version: version(), saved: false, values } satisfies LocalDraft);
      setState('local');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        running.current = (running.current ?? Promise.resolve()).then(() => send(values));
      }, QUIET_MILLIS);
    },
    [id, send, version],
  );

  /** Before a decision: nothing of the draft may still be under way, else the versions would cross. */
  const settle = useCallback(async () => {
    clearTimeout(timer.current);
    await running.current;
  }, []);

  useEffect(() => () => clearTimeout(timer.current), []);
  return { state, keep: keepDraft, settle };
}
