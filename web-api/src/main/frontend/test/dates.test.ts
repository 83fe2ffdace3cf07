import { describe, expect, test } from 'vitest';
import { bankDay, formatBytes, formatInstant, lengthOf, plusMonths } from '../src/format/dates.ts';

describe('bank time is Asia/Shanghai, whatever the browser', () => {
  test('an instant late in the day in UTC is the next day in the bank', () => {
    expect(bankDay('2026-11-22T16:30:00Z')).toBe('2026-11-23');
    expect(formatInstant('2026-11-22T16:30:05Z')).toBe('2026-11-23 00:30');
    expect(formatInstant('2026-11-22T16:30:05Z', true)).toBe('2026-11-23 00:30:05');
    expect(formatInstant(null)).toBe('—');
  });

  test.each([
    ['2026-11-22', 24, '2028-11-22'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
  ])('%s plus %i months is %s', (day, months, end) => expect(plusMonths(day, months)).toBe(end));

  test('lengths in the unit that says something', () => {
    expect(lengthOf('2026-11-22T00:00:00Z', '2026-11-22T00:40:00Z')).toEqual([40, 'minute']);
    expect(lengthOf('2026-11-22T00:00:00Z', '2026-11-22T05:59:00Z')).toEqual([5, 'hour']);
    expect(lengthOf('2026-11-20T00:00:00Z', '2026-11-22T05:00:00Z')).toEqual([2, 'day']);
  });

  test('bytes', () => {
    expect(formatBytes(500)).toBe('500 B');
    expect(formatBytes(20 * 1024 * 1024)).toBe('20.0 MB');
  });
});
