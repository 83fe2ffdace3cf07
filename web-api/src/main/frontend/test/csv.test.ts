import { describe, expect, test } from 'vitest';
import { toCsv } from '../src/format/csv.ts';

const cells = (text: string) =>
  toCsv([[text]])
    .replace('\uFEFF', '')
    .replace(/\r\n$/, '');

describe('an exported table cannot carry a formula', () => {
  test.each(['=1+1', '+cmd', '-cmd', '@SUM(A1)', '\tx', '＝1'])('%j becomes text', (text) =>
    expect(cells(text).replace(/^"/, '').startsWith("'")).toBe(true),
  );
  test('a formula behind a quote is quoted and disarmed', () =>
    expect(cells('=HYPERLINK("http://x","y")')).toBe('"\'=HYPERLINK(""http://x"",""y"")"'));
  test.each(['6000000.00', '-12.50', '逾期 2 个工作日', 'a,b'])('%s stays what it is', (text) => expect(cells(text).replaceAll('"', '')).toBe(text));
  test('opens as UTF-8 in Excel', () => expect(toCsv([['借款人']]).startsWith('\uFEFF')).toBe(true));
});
