import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import en from '../src/i18n/en/terms.json';
import zh from '../src/i18n/zh-CN/terms.json';
import { STEPS } from '../src/cases/CaseFilters.tsx';

const MODELS = new URL('../../../../../processes/bpmn/', import.meta.url);

function models(): string[] {
  return readdirSync(MODELS)
    .filter((file) => file.endsWith('.bpmn'))
    .map((file) => readFileSync(new URL(file, MODELS), 'utf8'));
}

/** Where a case can wait for a person, by the models as they are shipped. */
function userTasks(): string[] {
  return models().flatMap((model) => [...model.matchAll(/<bpmn:userTask id="([^"]+)"/g)].map(([, id]) => id!));
}

test('cases can be asked for by every step at which one waits for a person', () => {
  expect([...STEPS].sort()).toEqual(userTasks().sort());
});

test.each([
  ['zh-CN', zh.step, 0],
  ['en', en.step, 1],
] as const)('a step is called in %s as its model calls it', (_, terms, line) => {
  const known: Record<string, string> = terms;
  const named = models().flatMap((model) => [...model.matchAll(/id="([^"]+)" name="([^"]*&#10;[^"]*)"/g)]);
  const differing = named
    .map(([, id, name]) => ({ id: id!, model: name!.split('&#10;')[line], page: known[id!] }))
    .filter(({ model, page }) => page !== undefined && page !== model);
  expect(named.length).toBeGreaterThan(50);
  expect(differing).toEqual([]);
});
