import { describe, expect, test } from 'vitest';
import { checkCreditCode, checkPatentNumber, normalisePatentNumber, showRightNumber } from '../src/format/numbers.ts';

describe('unified social credit code (ALG-02)', () => {
  test.each([
    '91110000802100433B',
    '91350100M000100Y43',
    '914403001922038216',
    '91440300708461136T',
    '91330100799655058B',
    '91100000100003962T',
    '9144030071526726XG',
    '91990000MA0000015Q',
    '91990000MA00000A9E',
  ])('%s fits', (code) => expect(checkCreditCode(code)).toBe('OK'));
  test.each(['91350100M0001TGQXM', '91350211M0000XUF46', '91350203M0001FUE2P', '91990000MA0000015R'])(
    '%s fails its check digit, which only warns',
    (code) => expect(checkCreditCode(code)).toBe('CHECK_DIGIT'),
  );
  test('as one types', () => {
    expect(checkCreditCode('')).toBe('EMPTY');
    expect(checkCreditCode('9199 0000 ma00')).toBe('SHORT');
    expect(checkCreditCode('91990000MI0000015Q')).toBe('CHARACTERS');
    expect(checkCreditCode('91AB0000')).toBe('CHARACTERS');
    expect(checkCreditCode('91990000MA0000015Q1')).toBe('CHARACTERS');
  });
});

describe('patent number (ALG-01)', () => {
  test.each([
    ['ZL 201921898050.0', 'UTILITY_MODEL'],
    ['2019218979804', 'UTILITY_MODEL'],
    ['201921897855.3', 'UTILITY_MODEL'],
    ['201080063196.9', 'INVENTION'],
    ['CN202310456789.0', 'INVENTION'],
    ['2021100000016', 'INVENTION'],
    ['2023223456780', 'UTILITY_MODEL'],
    ['98100001.0', 'INVENTION'],
  ] as const)('%s is a good %s', (number, kind) => expect(checkPatentNumber(number, kind, 2026)).toBe('OK'));

  test('every other last digit is wrong', () => {
    const wrong = [...'0123456789X'].filter((digit) => checkPatentNumber(`202310456789${digit}`, 'INVENTION', 2026) === 'CHECK_DIGIT');
    expect(wrong).toHaveLength(10);
  });

  test('what else can be wrong', () => {
    expect(checkPatentNumber('2023104567890', 'DESIGN', 2026)).toBe('KIND');
    expect(checkPatentNumber('2031104567890', 'INVENTION', 2026)).toBe('YEAR');
    expect(checkPatentNumber('1984104567890', 'INVENTION', 2026)).toBe('YEAR');
    expect(checkPatentNumber('20231045', 'INVENTION', 2026)).toBe('SHORT');
    expect(checkPatentNumber('2023A04567890', 'INVENTION', 2026)).toBe('CHARACTERS');
  });

  test('is kept plain and shown as people write it', () => {
    expect(normalisePatentNumber(' zl 202310456789.x ')).toBe('202310456789X');
    expect(showRightNumber('INVENTION', '2023104567890')).toBe('ZL 202310456789.0');
    expect(showRightNumber('TRADEMARK', '41234567')).toBe('41234567');
  });
});
