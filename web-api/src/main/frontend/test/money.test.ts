import { describe, expect, test } from 'vitest';
import { formatMoney, formatPercent, inMillions, inWan, parseMoney, parsePercent, sumMoney } from '../src/format/money.ts';

describe('money is exact text', () => {
  test.each([
    ['6000000.00', '6,000,000.00'],
    ['0.10', '0.10'],
    ['12345678901234567.10', '12,345,678,901,234,567.10'],
    ['-1500.5', '-1,500.50'],
    ['999', '999.00'],
  ])('%s is shown as %s', (money, shown) => expect(formatMoney(money)).toBe(shown));

  test('what is not money is shown as a dash, not as NaN', () => {
    expect(formatMoney(null)).toBe('—');
    expect(formatMoney('1e5')).toBe('—');
  });

  test.each([
    ['6,000,000', '6000000.00'],
    ['600万', '6000000.00'],
    ['600 万元', '6000000.00'],
    ['￥1,500,000.00', '1500000.00'],
    ['1.2亿', '120000000.00'],
    ['1.5m', '1500000.00'],
    ['0.1', '0.10'],
    ['3,150,000.00', '3150000.00'],
  ])('typed %s is read as %s', (typed, money) => expect(parseMoney(typed)).toBe(money));

  test.each(['', 'abc', '-5', '1.234', '1e9', '6..0', '0.0000001万', '99999999999999999999'])('typed %j is no amount', (typed) =>
    expect(parseMoney(typed)).toBeUndefined(),
  );

  test('units people think in', () => {
    expect(inWan('6000000.00')).toBe('600');
    expect(inWan('3150000.00')).toBe('315');
    expect(inWan('12345.00')).toBe('1.2345');
    expect(inMillions('3150000.00')).toBe('3.15');
  });

  test('sums do not drift', () => expect(sumMoney(Array.from({ length: 10 }, () => '0.10'))).toBe('1.00'));

  test('rates', () => {
    expect(formatPercent('0.25')).toBe('25%');
    expect(formatPercent('0.2423')).toBe('24.23%');
    expect(parsePercent('3')).toBe('0.03');
    expect(parsePercent('3.5 %')).toBe('0.035');
    expect(parsePercent('100')).toBe('1');
    expect(parsePercent('x')).toBeUndefined();
    expect(parsePercent('101')).toBeUndefined();
    expect(parsePercent('3.00001')).toBeUndefined();
  });
});
