import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STEPS } from '../src/cases/CaseFilters.tsx';

const MODELS = new URL('../../../../../processes/bpmn/', import.meta.url);

/** Where a case can wait for a person, by the models as they are shipped. */
function userTasks(): string[] {
  return readdirSync(MODELS)
    .filter((file) => file.endsWith('.bpmn'))
    .flatMap((file) => [...readFileSync(new URL(file, MODELS), 'utf8').matchAll(/<bpmn:userTask id="([^"]+)"/g)].map(([, id]) => id!));
}

test('cases can be asked for by every step at which one waits for a person', () => {
  expect([...STEPS].sort()).toEqual(userTasks().sort());
});
