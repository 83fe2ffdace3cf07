import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint();
const messages = async (code: string) =>
  (await eslint.lintText(code, { filePath: 'src/planted.tsx' })).flatMap((result) => result.messages.map((message) => message.message)).join(' ');

describe('the house rules bite', () => {
  test.each(['interface Loan { amount: number }', 'type Sheet = { totalValue?: number | null }', 'interface X { recommendedAmount: number[] }'])(
    'money as a number: %s',
    async (code) => expect(await messages(`export ${code.replace(/^type/, 'type')}\n`)).toContain('Money is a decimal string'),
  );
  test('HTML from data', async () => {
    expect(await messages('export const a = (b: HTMLElement, c: string) => { b.innerHTML = c; };\n')).toContain('All text is text');
    expect(await messages('export const A = (p: { h: string }) => <b dangerouslySetInnerHTML={{ __html: p.h }} />;\n')).toContain('All text is text');
  });
  test('decimals through floating point', async () => expect(await messages('export const a = (b: string) => parseFloat(b);\n')).toContain('big.js'));
  test('hooks out of place', async () =>
    expect(
      await messages("import { useState } from 'react';\nexport function A(p: { b: boolean }) { if (p.b) useState(1); return null; }\n"),
    ).toContain('useState'));
  test('clean code passes', async () => expect(await messages('export interface Loan {\n  amount: string;\n}\n')).toBe(''));
}, 30_000);
