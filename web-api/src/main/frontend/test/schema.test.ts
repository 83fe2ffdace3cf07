import { readFileSync } from 'node:fs';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import { expect, test } from 'vitest';

test('the types of the interface are those of its description; `npm run api` makes them', async () => {
  const made = COMMENT_HEADER + astToString(await openapiTS(new URL('../../../../openapi.json', import.meta.url)));
  expect(readFileSync('src/api/schema.d.ts', 'utf8')).toBe(made);
}, 30_000);
