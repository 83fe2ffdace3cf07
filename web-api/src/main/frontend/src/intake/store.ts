import { changeApplication, createApplication } from '../api/commands.ts';
import { ApiError } from '../api/problem.ts';
import { readApplication } from '../api/queries.ts';
import type { ApplicationPage, Purpose } from '../api/types.ts';
import { bodyOf, type Typed } from './checks.ts';
import { draftOf } from './draft.ts';

/** It is no draft any more: another window, or a call whose answer got lost, handed it in. */
export class SubmittedBefore extends Error {
  constructor() {
    super('this application was submitted before');
    this.name = 'SubmittedBefore';
  }
}

/** Another window stored something else since. The version is the one that the next attempt stores over. */
export class ChangedElsewhere extends Error {
  readonly version: number;

  constructor(version: number) {
    super('this application was changed elsewhere');
    this.name = 'ChangedElsewhere';
    this.version = version;
  }
}

const BEHIND = ['intake.id-taken', 'shared.stale-version', 'shared.move-not-allowed'];

/** The server knows more of the application than this browser does. */
export const isBehind = (error: unknown): boolean => error instanceof ApiError && BEHIND.includes(error.problem.code);

/**
 * Stores what is typed, also where this browser does not know that it was stored before: an answer can get lost, and so can what a browser keeps.
 *
 * @throws SubmittedBefore, ChangedElsewhere, or what the server answered
 */
export async function storeApplication(typed: Typed, purpose: Purpose | undefined, version: number | undefined): Promise<ApplicationPage> {
  const body = bodyOf(typed, purpose);
  try {
    return version === undefined ? await createApplication(body) : await changeApplication(body, version);
  } catch (error) {
    if (!isBehind(error)) throw error;
    const known = await readDraft(body.id);
    if (JSON.stringify(bodyOf(draftOf(known).typed, purpose)) === JSON.stringify(body)) return known;
    if (version === undefined) return changeApplication(body, known.version);
    throw new ChangedElsewhere(known.version);
  }
}

async function readDraft(id: string): Promise<ApplicationPage> {
  const page = await readApplication(id);
  if (page.state !== 'DRAFT') throw new SubmittedBefore();
  return page;
}
