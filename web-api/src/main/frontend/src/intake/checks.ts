import type { ApplicationForm, Product, Purpose, RightFacts, RightKind } from '../api/types.ts';
import { plusMonths } from '../format/dates.ts';
import { checkFigure, FIGURES, figuresOf, type TypedFigures } from '../format/financials.ts';
import { compareMoney, formatMoney, parseMoney } from '../format/money.ts';
import { checkPatentNumber, normalisePatentNumber } from '../format/numbers.ts';

/** What somebody has typed of a new application. Amounts are kept as typed. */
export interface Typed {
  id: string;
  enterpriseId?: string | undefined;
  rights: TypedRight[];
  productCode?: string | undefined;
  amount: string;
  tenorMonths: number | null;
  purposeCode?: string | undefined;
  purposeText: string;
  /** asked for where the purpose is working capital (CRD-42) */
  financials: TypedFigures;
  /** value of what secures the loan beside the rights; blank: nobody says */
  otherSecurity?: string | undefined;
}

export interface TypedRight {
  kind: RightKind;
  number: string;
  usedSince?: string | undefined;
}

/** A check's outcome as a message key with its values; `warn` does not stop anybody. */
export interface Check {
  level: 'error' | 'warn';
  code: string;
  values?: Record<string, string | number>;
}

export type Checks = Record<string, Check | undefined>;

export const isPatent = (kind: RightKind): kind is 'INVENTION' | 'UTILITY_MODEL' | 'DESIGN' =>
  kind === 'INVENTION' || kind === 'UTILITY_MODEL' || kind === 'DESIGN';

export const normaliseRight = (right: TypedRight): TypedRight => ({
  kind: right.kind,
  number: isPatent(right.kind) ? normalisePatentNumber(right.number) : right.number.replace(/\s/g, ''),
});

/** The number of a right, as one types: a patent's has a check digit, the others only a shape. */
export function checkRight(right: TypedRight, thisYear: number): Check | undefined {
  const { kind, number } = normaliseRight(right);
  if (!number) return { level: 'error', code: 'right.empty' };
  if (isPatent(kind)) {
    const result = checkPatentNumber(number, kind, thisYear);
    return result === 'OK' ? undefined : { level: 'error', code: `right.${result}` };
  }
  if (kind === 'TRADEMARK') return /^[A-Z]?\d{5,9}[A-Z]?$/i.test(number) ? undefined : { level: 'error', code: 'right.trademark' };
  return number.length >= 6 && number.length <= 40 ? undefined : { level: 'error', code: 'right.copyright' };
}

/** How many years a right must have been in use to carry a loan of this product (2.6). */
export const yearsOfUse = (right: TypedRight, product: Product | undefined): number =>
  product?.rates.find((rate) => rate.kind === right.kind)?.minYearsUsed ?? 0;

/** Since when a right is in use: without the day it carries nothing, which is said here and not forbidden. */
function checkUse(right: TypedRight, product: Product | undefined, today: string): Check | undefined {
  const years = yearsOfUse(right, product);
  if (right.usedSince && right.usedSince > today) return { level: 'error', code: 'right.usedLater' };
  if (!years) return undefined;
  if (!right.usedSince) return { level: 'warn', code: 'right.usedUnknown', values: { years } };
  return plusMonths(right.usedSince, 12 * years) > today ? { level: 'warn', code: 'right.usedShort', values: { years } } : undefined;
}

/** All that is wrong with an application, by field; the paths are those of the request's body. */
export function checkApplication(
  typed: Typed,
  product: Product | undefined,
  purpose: Purpose | undefined,
  facts: (RightFacts | undefined)[],
  today: string,
): Checks {
  const checks: Checks = {};
  if (!typed.enterpriseId) checks['enterpriseId'] = { level: 'error', code: 'enterprise' };
  if (!typed.rights.length) checks['rights'] = { level: 'error', code: 'rights' };
  const seen = new Set<string>();
  typed.rights.forEach((right, i) => {
    const key = `${right.kind}:${normaliseRight(right).number}`;
    const wrong = checkRight(right, Number(today.slice(0, 4))) ?? (seen.has(key) ? { level: 'error' as const, code: 'right.twice' } : undefined);
    seen.add(key);
    if (wrong) checks[`rights/${i}/number`] = wrong;
    const use = checkUse(right, product, today);
    if (use) checks[`rights/${i}/usedSince`] = use;
  });
  if (!product) checks['productCode'] = { level: 'error', code: 'product' };
  const amount = parseMoney(typed.amount);
  if (!amount || compareMoney(amount, '0.00') <= 0)
    checks['amount'] = { level: 'error', code: typed.amount.trim() ? 'amount.unreadable' : 'amount.empty' };
  else if (product && compareMoney(amount, product.minAmount) < 0)
    checks['amount'] = { level: 'error', code: 'amount.low', values: { limit: formatMoney(product.minAmount) } };
  else if (product && compareMoney(amount, product.maxAmount) > 0)
    checks['amount'] = { level: 'error', code: 'amount.high', values: { limit: formatMoney(product.maxAmount) } };
  if (!typed.tenorMonths) checks['tenorMonths'] = { level: 'error', code: 'tenor.empty' };
  else if (product && (typed.tenorMonths < product.minTenorMonths || typed.tenorMonths > product.maxTenorMonths)) {
    checks['tenorMonths'] = { level: 'error', code: 'tenor.range', values: { min: product.minTenorMonths, max: product.maxTenorMonths } };
  } else {
    const last = latestMaturity(facts);
    const maturity = plusMonths(today, typed.tenorMonths);
    // REG-P11 ground 6, CRD-39: the office will refuse it; the bank's rule decides, so that it is said here and not forbidden
    if (last && maturity > last) checks['tenorMonths'] = { level: 'warn', code: 'tenor.pastTerm', values: { maturity, last } };
  }
  if (typed.otherSecurity?.trim() && !parseMoney(typed.otherSecurity)) checks['otherSecurity'] = { level: 'error', code: 'amount.unreadable' };
  if (!typed.purposeCode) checks['purposeCode'] = { level: 'error', code: 'purpose' };
  if (purpose?.workingCapital)
    for (const figure of FIGURES) {
      const wrong = checkFigure(figure, typed.financials[figure.name]);
      if (wrong) checks[`financials/${figure.name}`] = { level: 'error', code: `figure.${wrong}` };
    }
  return checks;
}

/** The earliest last day of all rights: no loan may outlive it. */
export function latestMaturity(facts: (RightFacts | undefined)[]): string | undefined {
  return facts
    .map((one) => one?.lastDay)
    .filter((day): day is string => Boolean(day))
    .sort()[0];
}

export const stopped = (checks: Checks): boolean => Object.values(checks).some((check) => check?.level === 'error');

/** What is sent of it. */
/** As it is sent. Figures are asked for, and so sent, only where the purpose needs them. */
export function bodyOf(typed: Typed, purpose: Purpose | undefined): ApplicationForm {
  return {
    id: typed.id,
    enterpriseId: typed.enterpriseId ?? '',
    productCode: typed.productCode ?? '',
    amount: parseMoney(typed.amount) ?? '',
    tenorMonths: typed.tenorMonths ?? 0,
    purposeCode: typed.purposeCode ?? '',
    purposeText: typed.purposeText.trim() || null,
    rights: typed.rights.map((right) => ({ ...normaliseRight(right), usedSince: right.usedSince || null })),
    financials: purpose?.workingCapital ? figuresOf(typed.financials) : null,
    otherSecurity: parseMoney(typed.otherSecurity ?? '') ?? null,
  };
}
