import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { leadsToRoot, leafOf } from '../src/audit/inclusion.ts';

const sha = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leaf = (text: string) => sha(Buffer.from([0]), Buffer.from(text));

/** RFC 6962, written from its text and not from the code under test. */
function root(leaves: Buffer[]): Buffer {
  if (leaves.length === 1) return leaves[0]!;
  const split = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1);
  return sha(Buffer.from([1]), root(leaves.slice(0, split)), root(leaves.slice(split)));
}
function path(index: number, leaves: Buffer[]): Buffer[] {
  if (leaves.length === 1) return [];
  const split = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1);
  return index < split
    ? [...path(index, leaves.slice(0, split)), root(leaves.slice(split))]
    : [...path(index - split, leaves.slice(split)), root(leaves.slice(0, split))];
}

describe('the browser follows a proof itself', () => {
  test('the leaf of a text', async () => expect(await leafOf('质押')).toBe(leaf('质押').toString('hex')));

  test('every leaf of every tree up to nine leads to the root, and a changed one does not', async () => {
    for (let size = 1; size <= 9; size++) {
      const leaves = Array.from({ length: size }, (_, i) => leaf(`event ${i}`));
      const head = root(leaves).toString('hex');
      for (let i = 0; i < size; i++) {
        const hashes = path(i, leaves).map((hash) => hash.toString('hex'));
        expect(await leadsToRoot(leaves[i]!.toString('hex'), i, size, hashes, head)).toBe(true);
        expect(await leadsToRoot(leaf('other').toString('hex'), i, size, hashes, head)).toBe(false);
        if (size > 1) expect(await leadsToRoot(leaves[i]!.toString('hex'), (i + 1) % size, size, hashes, head)).toBe(false);
      }
    }
  });
});
