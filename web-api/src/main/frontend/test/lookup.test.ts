// @vitest-environment jsdom
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lookupRight } from '../src/api/commands.ts';
import type { RightFacts } from '../src/api/types.ts';
import { lookupQuery } from '../src/intake/lookup.ts';

vi.mock('../src/api/commands.ts', () => ({ lookupRight: vi.fn() }));

const facts = (by: Partial<RightFacts>) => ({ numberValid: true, known: false, ...by }) as RightFacts;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function asksWithin(millis: number): Promise<number> {
  vi.mocked(lookupRight).mockClear();
  const observer = new QueryObserver(new QueryClient(), lookupQuery({ kind: 'INVENTION', number: '2023104567890' }));
  const stop = observer.subscribe(() => undefined);
  await vi.advanceTimersByTimeAsync(millis);
  stop();
  return vi.mocked(lookupRight).mock.calls.length;
}

test('a register that has not answered yet is asked again, until it has', async () => {
  vi.mocked(lookupRight)
    .mockResolvedValueOnce(facts({}))
    .mockResolvedValueOnce(facts({}))
    .mockResolvedValue(facts({ known: true, asOf: '2026-11-22T00:30:00Z' }));
  expect(await asksWithin(10_000)).toBe(3);
});

test('who is unknown to the register, or cannot exist, is not asked for again', async () => {
  vi.mocked(lookupRight).mockResolvedValue(facts({ asOf: '2026-11-22T00:30:00Z' }));
  expect(await asksWithin(10_000)).toBe(1);
  vi.mocked(lookupRight).mockResolvedValue(facts({ numberValid: false }));
  expect(await asksWithin(10_000)).toBe(1);
});
