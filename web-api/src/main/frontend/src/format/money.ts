import Big from 'big.js';
import type { Decimal, Money } from '../api/types.ts';

const PLAIN = /^-?\d+(\.\d+)?$/;

/** Thousands separated, two places: "6000000.00" becomes "6,000,000.00". Exact: never goes through a number. */
export function formatMoney(amount: Money | null | undefined): string {
  if (amount === null || amount === undefined || !PLAIN.test(amount)) return '—';
  return separate(new Big(amount).toFixed(2, Big.roundHalfUp));
}

export function separate(plain: string): string {
  const [whole = '0', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** "6000000.00" becomes "600"; the number of 万元, without needless zeros. */
export function inWan(amount: Money): string {
  return separate(trimZeros(new Big(amount).div(10_000).toFixed(6)));
}

/** "6000000.00" becomes "6": the number of millions. */
export function inMillions(amount: Money): string {
  return separate(trimZeros(new Big(amount).div(1_000_000).toFixed(8)));
}

/** "0.25" becomes "25%". */
export function formatPercent(rate: Decimal | null | undefined, places = 2): string {
  if (rate === null || rate === undefined || !PLAIN.test(rate)) return '—';
  return `${trimZeros(new Big(rate).times(100).toFixed(places, Big.roundHalfUp))}%`;
}

export function formatDecimal(value: Decimal | null | undefined): string {
  if (value === null || value === undefined || !PLAIN.test(value)) return '—';
  return separate(trimZeros(value));
}

function trimZeros(plain: string): string {
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}

/** What somebody typed ("6,000,000", "600万", "￥600 万元", "1.5m") as money, or undefined when it is none. More than two places is none: nothing is rounded away silently. */
export function parseMoney(typed: string): Money | undefined {
  const text = typed.replace(/[\s,，￥¥元]/g, '').toLowerCase();
  const match = /^(\d+(?:\.\d+)?)(万|亿|m|k)?$/.exec(text);
  if (!match?.[1]) return undefined;
  const factor = { 万: 10_000, 亿: 100_000_000, m: 1_000_000, k: 1_000 }[match[2] ?? ''] ?? 1;
  const value = new Big(match[1]).times(factor);
  if (!value.eq(value.round(2, Big.roundDown)) || value.gt('9999999999999999.99')) return undefined;
  return value.toFixed(2);
}

/** What somebody typed as a percentage ("25", "25%") as a rate ("0.25"); 0 to 100, four decimals at most, so that nothing is rounded away. */
export function parsePercent(typed: string): Decimal | undefined {
  const match = /^(\d{1,3}(?:\.\d{1,4})?)%?$/.exec(typed.replace(/\s/g, '').replace('％', '%'));
  if (match?.[1] === undefined || new Big(match[1]).gt(100)) return undefined;
  return trimZeros(new Big(match[1]).div(100).toFixed(6));
}

/** The same for a rate that may be below zero, such as a loss or sales that shrink: -100 to 1000. */
export function parseSignedPercent(typed: string): Decimal | undefined {
  const match = /^(-?\d{1,4}(?:\.\d{1,4})?)%?$/.exec(typed.replace(/\s/g, '').replace('％', '%').replace(/^[−–]/, '-'));
  if (match?.[1] === undefined || new Big(match[1]).gt(1000) || new Big(match[1]).lt(-100)) return undefined;
  return trimZeros(new Big(match[1]).div(100).toFixed(6));
}

export function compareMoney(a: Money, b: Money): number {
  return new Big(a).cmp(b);
}

export function sumMoney(amounts: Money[]): Money {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Big(0)).toFixed(2);
}
