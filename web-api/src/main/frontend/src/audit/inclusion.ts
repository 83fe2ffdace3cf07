/** RFC 6962, 2.1.1: does the path lead from this leaf to this root? The reader's own machine answers, not the server. */
export async function leadsToRoot(leafDigest: string, index: number, treeSize: number, path: string[], rootDigest: string): Promise<boolean> {
  if (index < 0 || index >= treeSize) return false;
  let fn = index;
  let sn = treeSize - 1;
  let hash = bytes(leafDigest);
  for (const sibling of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = await node(bytes(sibling), hash);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else {
      hash = await node(hash, bytes(sibling));
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 && hex(hash) === rootDigest.toLowerCase();
}

export async function leafOf(canonical: string): Promise<string> {
  return hex(await digest(new Uint8Array([0, ...new TextEncoder().encode(canonical)])));
}

const node = (left: Uint8Array<ArrayBuffer>, right: Uint8Array<ArrayBuffer>) => digest(new Uint8Array([1, ...left, ...right]));

async function digest(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', data));
}

const bytes = (text: string) => new Uint8Array((text.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
const hex = (data: Uint8Array) => [...data].map((byte) => byte.toString(16).padStart(2, '0')).join('');
