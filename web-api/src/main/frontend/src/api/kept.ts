/**
 * What somebody typed and has not sent, and how this person likes the pages: kept in this browser under the person's name. A counter has one browser and many
 * people, so that whoever signs in next takes away what the one before left, and a page of the one before does not go on under the new name.
 */
const PREFIX = 'ipledge.kept:';
const PERSON = 'ipledge.person';

let person: string | undefined;

/** Whose the kept things are from now on; what others left here goes. */
export function keepFor(staff: string, storage: Storage = localStorage): void {
  person = staff;
  for (const key of keysOf(storage)) if (key.startsWith(PREFIX) && !key.startsWith(`${PREFIX}${staff}:`)) storage.removeItem(key);
  storage.setItem(PERSON, staff);
}

export const whose = (): string | undefined => person;

/** Signed out: the other windows of this browser are told by the missing name. */
export function keepForNobody(storage: Storage = localStorage): void {
  storage.removeItem(PERSON);
}

/** Calls back when, in another window of this browser, somebody else signed in or this person signed out. */
export function onOtherPerson(otherSignedIn: () => void, signedOut: () => void): () => void {
  function changed(event: StorageEvent) {
    if (event.key !== PERSON || person === undefined) return;
    if (event.newValue === null) signedOut();
    else if (event.newValue !== person) otherSignedIn();
  }
  window.addEventListener('storage', changed);
  return () => window.removeEventListener('storage', changed);
}

export function keep(name: string, value: unknown, storage: Storage = localStorage): void {
  try {
    storage.setItem(keyOf(name), JSON.stringify(value));
  } catch (full) {
    // a browser without room must not stop anybody from typing; what the server keeps is kept all the same
    if (!(full instanceof DOMException)) throw full;
  }
}

export function kept<T>(name: string, storage: Storage = localStorage): T | undefined {
  try {
    return (JSON.parse(storage.getItem(keyOf(name)) ?? 'null') as T | null) ?? undefined;
  } catch {
    return undefined;
  }
}

export function forget(name: string, storage: Storage = localStorage): void {
  storage.removeItem(keyOf(name));
}

function keyOf(name: string): string {
  if (person === undefined) throw new Error('nobody is signed in');
  return `${PREFIX}${person}:${name}`;
}

function keysOf(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, i) => storage.key(i)).filter((key): key is string => key !== null);
}
