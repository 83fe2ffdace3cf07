import { describe, expect, test } from 'vitest';
import { product, rightFacts } from '../mock/cases.ts';
import { bodyOf, checkApplication, checkRight, latestMaturity, stopped, type Typed } from '../src/intake/checks.ts';

const good: Typed = {
  id: '0199aaaa-0000-7000-8000-000000000001',
  enterpriseId: '0199aaaa-0000-7000-8000-000000000002',
  rights: [{ kind: 'INVENTION', number: 'ZL 202310456789.0' }],
  productCode: product.code,
  amount: '150万',
  tenorMonths: 24,
  purposeCode: 'RAW',
  purposeText: ' ',
};
const facts = [rightFacts('INVENTION', '2023104567890')];
const check = (by: Partial<Typed>, known = facts) => checkApplication({ ...good, ...by }, product, known, '2026-11-22');

describe('an application is checked as one types', () => {
  test('a good one stops nobody', () => expect(stopped(check({}))).toBe(false));
  test.each([
    [{ enterpriseId: undefined }, 'enterpriseId', 'enterprise'],
    [{ amount: '' }, 'amount', 'amount.empty'],
    [{ amount: 'viel' }, 'amount', 'amount.unreadable'],
    [{ amount: '-5' }, 'amount', 'amount.unreadable'],
    [{ amount: '0' }, 'amount', 'amount.unreadable'],
    [{ amount: '1' }, 'amount', 'amount.low'],
    [{ amount: '1001万' }, 'amount', 'amount.high'],
    [{ tenorMonths: null }, 'tenorMonths', 'tenor.empty'],
    [{ tenorMonths: 37 }, 'tenorMonths', 'tenor.range'],
    [{ purposeCode: undefined }, 'purposeCode', 'purpose'],
    [{ rights: [] }, 'rights', 'rights'],
    [{ rights: [{ kind: 'INVENTION', number: '2023104567891' }] }, 'rights/0/number', 'right.CHECK_DIGIT'],
  ] as [Partial<Typed>, string, string][])('%j', (by, field, code) => expect(check(by)[field]).toMatchObject({ level: 'error', code }));

  test('the same right twice, however it is written', () => {
    const twice = check({
      rights: [
        { kind: 'INVENTION', number: '2023104567890' },
        { kind: 'INVENTION', number: 'ZL 202310456789.0' },
      ],
    });
    expect(twice['rights/1/number']?.code).toBe('right.twice');
  });

  test('a loan past the last day of a right is warned of, with both days (REG-P11 ground 6)', () => {
    const short = [{ ...rightFacts('INVENTION', '2023104567890'), lastDay: '2027-01-01' }];
    const checks = check({}, short);
    expect(checks['tenorMonths']).toEqual({ level: 'warn', code: 'tenor.pastTerm', values: { maturity: '2028-11-22', last: '2027-01-01' } });
    expect(stopped(checks)).toBe(false);
  });

  test('the earliest last day counts', () =>
    expect(latestMaturity([rightFacts('INVENTION', '1'), undefined, rightFacts('TRADEMARK', '2')])).toBe('2030-05-20'));

  test('trademarks and copyrights have no check digit', () => {
    expect(checkRight({ kind: 'TRADEMARK', number: '41234567' }, 2026)).toBeUndefined();
    expect(checkRight({ kind: 'TRADEMARK', number: '12' }, 2026)?.code).toBe('right.trademark');
    expect(checkRight({ kind: 'COPYRIGHT', number: '2021SR0123456' }, 2026)).toBeUndefined();
  });

  test('what is sent is normalised, and money is text', () => {
    expect(bodyOf(good)).toMatchObject({ amount: '1500000.00', purposeText: null, rights: [{ kind: 'INVENTION', number: '2023104567890' }] });
  });
});
