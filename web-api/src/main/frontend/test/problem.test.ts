import { describe, expect, test } from 'vitest';
import { formErrors, pathOf, problemOf } from '../src/api/problem.ts';

describe("the server's problem points at the field", () => {
  test('pointers become paths', () => {
    expect(pathOf('/amount')).toEqual(['amount']);
    expect(pathOf('/rights/0/number')).toEqual(['rights', 0, 'number']);
    expect(pathOf('#/a~1b/c~0d')).toEqual(['a/b', 'c~d']);
  });

  test('each error goes to the nearest field, what fits none is said in general', () => {
    const errors = [
      { pointer: '/amount', code: 'x', message: 'too much' },
      { pointer: '/amount', code: 'y', message: 'and odd' },
      { pointer: '/rights/1/number', code: 'z', message: 'wrong digit' },
      { pointer: '/findings/0/satisfied', code: 'z', message: 'missing' },
      { pointer: '/unknown', code: 'u', message: 'unknown field' },
    ];
    const sorted = formErrors(errors, [['amount'], ['rights'], ['rights', 1, 'number'], ['findings', 0]]);
    expect(sorted.fields).toEqual([
      { name: ['amount'], errors: ['too much', 'and odd'] },
      { name: ['rights', 1, 'number'], errors: ['wrong digit'] },
      { name: ['findings', 0], errors: ['missing'] },
    ]);
    expect(sorted.general).toEqual(['unknown field']);
  });

  test('what is said of a list goes to its first line, and of an empty one is said in general', () => {
    const errors = [
      { pointer: '/signatures', code: 'x', message: 'one is missing' },
      { pointer: '/conditions', code: 'y', message: 'too many' },
    ];
    const known = [['signatures', 0, 'signedOn'], ['signatures', 0, 'signedByBorrower'], ['signatures', 1, 'signedOn'], ['opinion']];
    expect(formErrors(errors, known)).toEqual({
      fields: [{ name: ['signatures', 0, 'signedOn'], errors: ['one is missing'] }],
      general: ['too many'],
    });
  });

  test('what is said of the whole is no field’s', () => {
    expect(formErrors([{ pointer: '', code: 'x', message: 'no' }], [['amount']]).general).toEqual(['no']);
  });

  test('an answer that is no problem is one all the same', async () => {
    const problem = await problemOf(new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } }));
    expect(problem).toMatchObject({ status: 502, code: 'http.502' });
  });
});
