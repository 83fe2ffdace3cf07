import { describe, expect, test } from 'vitest';
import type { DiagramInstance } from '../src/api/types.ts';
import { colours, tokensOf } from '../src/diagram/paint.ts';
import { palettes } from '../src/theme/tokens.ts';

const run = (elementId: string, state: 'ACTIVE' | 'COMPLETED' | 'TERMINATED' | 'INCIDENT', enteredAt: string) => ({
  elementId,
  elementType: 'USER_TASK',
  state,
  enteredAt,
});
const instance = (elements: DiagramInstance['elements'], flows: DiagramInstance['flows'] = []): DiagramInstance => ({
  recordId: 'r',
  processId: 'p',
  releaseId: '1',
  active: true,
  elements,
  flows,
});

function orders<T>(all: T[]): T[][] {
  return all.length < 2 ? [all] : all.flatMap((one, i) => orders(all.filter((_, at) => at !== i)).map((rest) => [one, ...rest]));
}

describe('the diagram colours only what the engine recorded', () => {
  test('nothing recorded, nothing coloured', () => expect(colours(instance([]), palettes.light).size).toBe(0));

  test('elements and flows of the records, no others', () => {
    const painted = colours(
      instance(
        [run('a', 'COMPLETED', '1'), run('b', 'ACTIVE', '2')],
        [
          { id: 'a-to-b', times: 1 },
          { id: 'a-to-c', times: 0 },
        ],
      ),
      palettes.light,
    );
    expect([...painted.keys()].sort()).toEqual(['a', 'a-to-b', 'b']);
    expect(painted.get('b')?.stroke).toBe(palettes.light.amber);
  });

  test('a step that ran before and is entered again holds the token', () => {
    const again = instance([run('a', 'COMPLETED', '1'), run('a', 'ACTIVE', '3')]);
    expect(tokensOf(again).map((token) => token.elementId)).toEqual(['a']);
  });

  test('an incident is seen, whatever else ran through the same element before, after or beside it', () => {
    const runs = [run('a', 'INCIDENT', '2'), run('a', 'COMPLETED', '3'), run('a', 'ACTIVE', '4'), run('a', 'TERMINATED', '1')];
    for (const elements of orders(runs)) {
      expect(tokensOf(instance(elements)).map((token) => token.state)).toEqual(['INCIDENT']);
      expect(colours(instance(elements), palettes.light).get('a')?.stroke).toBe(palettes.light.seal);
    }
  });

  test('a token is seen, whatever else ran through the same element', () => {
    for (const elements of orders([run('a', 'ACTIVE', '2'), run('a', 'COMPLETED', '3'), run('a', 'TERMINATED', '1')]))
      expect(tokensOf(instance(elements)).map((token) => token.state)).toEqual(['ACTIVE']);
  });

  test('a step that was active and is done holds none', () => {
    expect(tokensOf(instance([run('a', 'TERMINATED', '1'), run('a', 'COMPLETED', '3')]))).toEqual([]);
  });
});
