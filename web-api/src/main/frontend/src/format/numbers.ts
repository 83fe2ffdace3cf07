/** Check digits, as one types. The server checks again and has the last word. */

const CREDIT_CODE = '0123456789ABCDEFGHJKLMNPQRTUWXY';

export type CodeCheck = 'EMPTY' | 'SHORT' | 'CHARACTERS' | 'CHECK_DIGIT' | 'OK';

/** Unified social credit code, GB 32100-2015 (ALG-02). A wrong check digit is a warning only: early pilot codes are valid and fail it. */
export function checkCreditCode(typed: string): CodeCheck {
  const code = normaliseCreditCode(typed);
  if (code === '') return 'EMPTY';
  if ([...code].some((c) => !CREDIT_CODE.includes(c)) || (code.length >= 8 && !/^\d{6}$/.test(code.slice(2, 8)))) return 'CHARACTERS';
  if (code.length > 18) return 'CHARACTERS';
  if (code.length < 18) return 'SHORT';
  let weight = 1;
  let sum = 0;
  for (const c of code.slice(0, 17)) {
    sum += CREDIT_CODE.indexOf(c) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_CODE[(31 - (sum % 31)) % 31] === code[17] ? 'OK' : 'CHECK_DIGIT';
}

export function normaliseCreditCode(typed: string): string {
  return typed.replace(/[\s-]/g, '').toUpperCase();
}

export type PatentKind = 'INVENTION' | 'UTILITY_MODEL' | 'DESIGN';

/** Chinese patent number without ZL or CN, dot and blanks. */
export function normalisePatentNumber(typed: string): string {
  return typed
    .replace(/[\s.．·-]/g, '')
    .toUpperCase()
    .replace(/^(ZL|CN)/, '');
}

/** Patent number, ALG-01: year, kind and check digit. */
export function checkPatentNumber(typed: string, kind?: PatentKind, thisYear = new Date().getFullYear()): CodeCheck | 'YEAR' | 'KIND' {
  const number = normalisePatentNumber(typed);
  if (number === '') return 'EMPTY';
  if (!/^\d*X?$/.test(number) || number.length > 13) return 'CHARACTERS';
  if (number.length < 9 || (number.length > 9 && number.length < 13)) return 'SHORT';
  const long = number.length === 13;
  const year = Number(long ? number.slice(0, 4) : number.slice(0, 2)) + (long ? 0 : yearBase(number));
  if (year < 1985 || year > (long ? thisYear : 2003)) return 'YEAR';
  const found = kindOf(number[long ? 4 : 2]);
  if (found === undefined || (kind !== undefined && kind !== found)) return 'KIND';
  const digits = number.slice(0, -1);
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (2 + (i % 8)), 0);
  const check = sum % 11 === 10 ? 'X' : String(sum % 11);
  return check === number.at(-1) ? 'OK' : 'CHECK_DIGIT';
}

function yearBase(number: string): number {
  return Number(number.slice(0, 2)) >= 85 ? 1900 : 2000;
}

function kindOf(digit: string | undefined): PatentKind | undefined {
  return { '1': 'INVENTION', '8': 'INVENTION', '2': 'UTILITY_MODEL', '9': 'UTILITY_MODEL', '3': 'DESIGN' }[digit ?? ''] as PatentKind | undefined;
}

/** How a patent number is written for people: ZL 202310456789.0 */
export function showRightNumber(kind: string, number: string): string {
  const patent = kind === 'INVENTION' || kind === 'UTILITY_MODEL' || kind === 'DESIGN';
  return patent && number.length >= 9 ? `ZL ${number.slice(0, -1)}.${number.slice(-1)}` : number;
}
