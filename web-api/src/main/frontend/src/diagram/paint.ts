import type { DiagramInstance, ElementRun } from '../api/types.ts';
import type { palettes } from '../theme/tokens.ts';

export interface Colours {
  stroke: string;
  fill: string;
}

/** An incident that nobody has resolved is never covered by another run of the same element, and a token is not covered by one that has gone. */
const RANK = { INCIDENT: 2, ACTIVE: 1, COMPLETED: 0, TERMINATED: 0 } as const;

function matters(run: ElementRun, before: ElementRun): boolean {
  return RANK[run.state] === RANK[before.state] ? run.enteredAt >= before.enteredAt : RANK[run.state] > RANK[before.state];
}

/** What each element shows: an element that ran twice, or several times at once, shows where it stands now. */
export function lastRuns(instance: DiagramInstance): Map<string, ElementRun> {
  const last = new Map<string, ElementRun>();
  for (const run of instance.elements) {
    const before = last.get(run.elementId);
    if (!before || matters(run, before)) last.set(run.elementId, run);
  }
  return last;
}

/**
 * The colours of a diagram, by element and flow id. They come from the engine's records alone: what no record names stays as it is drawn.
 */
export function colours(instance: DiagramInstance, palette: (typeof palettes)['light']): Map<string, Colours> {
  const result = new Map<string, Colours>();
  for (const flow of instance.flows) if (flow.times > 0) result.set(flow.id, { stroke: palette.brand, fill: palette.brand });
  for (const [id, run] of lastRuns(instance)) {
    result.set(
      id,
      {
        ACTIVE: { stroke: palette.amber, fill: palette['amber-soft'] },
        COMPLETED: { stroke: palette.brand, fill: palette['brand-soft'] },
        TERMINATED: { stroke: palette.quiet, fill: palette.sunken },
        INCIDENT: { stroke: palette.seal, fill: palette['seal-soft'] },
      }[run.state],
    );
  }
  return result;
}

export const tokensOf = (instance: DiagramInstance): ElementRun[] =>
  [...lastRuns(instance).values()].filter((run) => run.state === 'ACTIVE' || run.state === 'INCIDENT');
