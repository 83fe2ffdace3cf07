/**
 * Idempotency keys, made and kept before the request leaves. While no answer came the same body goes out under the same key, also after a reload, so that the
 * server does the work once; another body is another command and gets another key.
 */
interface Kept {
  body: string;
  key: string;
}

const PREFIX = 'ipledge.key:';

export function keyFor(scope: string, body: unknown, storage: Storage = sessionStorage): string {
  const print = fingerprint(JSON.stringify(body ?? null));
  const kept = read(scope, storage);
  if (kept?.body === print) return kept.key;
  const key = crypto.randomUUID();
  storage.setItem(PREFIX + scope, JSON.stringify({ body: print, key } satisfies Kept));
  return key;
}

/** The server answered: the next command is a new one. */
export function settled(scope: string, storage: Storage = sessionStorage): void {
  storage.removeItem(PREFIX + scope);
}

function read(scope: string, storage: Storage): Kept | undefined {
  try {
    return JSON.parse(storage.getItem(PREFIX + scope) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** 106 bits that tell bodies of one command apart without keeping what was typed (cyrb53, twice). */
function fingerprint(text: string): string {
  return hash(text, 0) + hash(text, 0x9e3779b9);
}

function hash(text: string, seed: number): string {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
