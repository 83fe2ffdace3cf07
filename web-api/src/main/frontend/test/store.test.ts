// @vitest-environment jsdom
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { handlers } from '../mock/handlers.ts';
import { enterprises, product } from '../mock/cases.ts';
import { submitApplication } from '../src/api/commands.ts';
import { keepFor, kept } from '../src/api/kept.ts';
import { readApplication } from '../src/api/queries.ts';
import { chooseDraft, emptyApplication, type Draft } from '../src/intake/draft.ts';
import type { Typed } from '../src/intake/checks.ts';
import type { Purpose } from '../src/api/types.ts';
import { figures } from './figures.ts';
import { ChangedElsewhere, storeApplication, SubmittedBefore } from '../src/intake/store.ts';

// the fixtures refuse as the server does: an id only once, an edit only on the version it was made on
const server = setupServer(...handlers);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

const filled = (amount = '150万'): Typed => ({
  ...emptyApplication(),
  enterpriseId: enterprises[0]!.id,
  rights: [{ kind: 'INVENTION', number: 'ZL 202310456789.0' }],
  productCode: product.code,
  amount,
  tenorMonths: 24,
  purposeCode: 'RAW_MATERIALS',
  financials: figures,
});
const purpose: Purpose = { code: 'RAW_MATERIALS', name: '采购原材料', workingCapital: true };

describe('an application is stored again after a pre-check', () => {
  test('on the version it has', async () => {
    const typed = filled();
    const first = await storeApplication(typed, purpose, undefined);
    const second = await storeApplication({ ...typed, amount: '160万' }, purpose, first.version);
    expect(second).toMatchObject({ amount: '1600000.00', version: first.version + 1 });
  });

  test('also when the browser has forgotten that it was stored', async () => {
    const typed = filled();
    await storeApplication(typed, purpose, undefined);
    expect(await storeApplication({ ...typed, amount: '160万' }, purpose, undefined)).toMatchObject({ amount: '1600000.00' });
  });

  test('also when the answer of the last storing was lost', async () => {
    const typed = filled();
    const { version } = await storeApplication(typed, purpose, undefined);
    const changed = { ...typed, amount: '160万' };
    await storeApplication(changed, purpose, version);
    expect(await storeApplication(changed, purpose, version)).toMatchObject({ amount: '1600000.00', version: version + 1 });
  });

  test('but not over what another window stored, unless one insists', async () => {
    const typed = filled();
    const { version } = await storeApplication(typed, purpose, undefined);
    await storeApplication({ ...typed, amount: '170万' }, purpose, version);
    const mine = { ...typed, amount: '160万' };
    const refused = await storeApplication(mine, purpose, version).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ChangedElsewhere);
    expect((await readApplication(typed.id)).amount).toBe('1700000.00');
    await storeApplication(mine, purpose, (refused as ChangedElsewhere).version);
    expect((await readApplication(typed.id)).amount).toBe('1600000.00');
  });

  test('and never once it was handed in', async () => {
    const typed = filled();
    const { version } = await storeApplication(typed, purpose, undefined);
    await submitApplication(typed.id, version);
    await expect(storeApplication({ ...typed, amount: '160万' }, purpose, version)).rejects.toBeInstanceOf(SubmittedBefore);
    await expect(storeApplication({ ...typed, amount: '160万' }, purpose, undefined)).rejects.toBeInstanceOf(SubmittedBefore);
  });
});

describe('of the draft here and the stored one', () => {
  const typed = filled();
  const stored: Draft = { typed, version: 3 };
  const here = (amount: string, version?: number): Draft => ({ typed: { ...typed, amount }, version });

  test('what was typed on the stored one goes on', () => expect(chooseDraft(here('160万', 3), stored)).toEqual(here('160万', 3)));
  test('the stored one goes on where it is younger, and the other is offered', () =>
    expect(chooseDraft(here('160万', 2), stored)).toEqual({ ...stored, other: here('160万').typed }));
  test('nothing is offered that says the same', () => expect(chooseDraft(here('1,500,000.00', 2), stored)).toEqual(stored));
  test('without a stored one what was typed goes on', () => expect(chooseDraft(here('160万'), undefined).typed.amount).toBe('160万'));
});

describe('what is kept', () => {
  beforeEach(() => localStorage.clear());

  test('is a person’s own, and goes when another person signs in', () => {
    keepFor('li.na');
    localStorage.setItem('ipledge.kept:li.na:application:new', '{"a":1}');
    localStorage.setItem('ipledge.language', 'en');
    expect(kept('application:new')).toEqual({ a: 1 });
    keepFor('li.na');
    expect(kept('application:new')).toEqual({ a: 1 });
    keepFor('wang.wei');
    expect(kept('application:new')).toBeUndefined();
    keepFor('li.na');
    expect(kept('application:new')).toBeUndefined();
    expect(localStorage.getItem('ipledge.language')).toBe('en');
  });

  test('that cannot be read is nothing', () => {
    keepFor('li.na');
    localStorage.setItem('ipledge.kept:li.na:x', '{');
    expect(kept('x')).toBeUndefined();
  });
});
