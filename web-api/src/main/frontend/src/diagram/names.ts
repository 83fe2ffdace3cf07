import { useQuery } from '@tanstack/react-query';
import { modelQuery } from '../api/queries.ts';
import type { DiagramInstance } from '../api/types.ts';

/** What the model calls its elements, by id: gateways and events have no word of ours. */
export function namesOf(xml: string): Map<string, string> {
  const model = new DOMParser().parseFromString(xml, 'application/xml');
  return new Map([...model.querySelectorAll('[id][name]')].map((element) => [element.id, element.getAttribute('name') ?? '']));
}

const NONE = new Map<string, string>();

export function useElementNames(instance: DiagramInstance | undefined): Map<string, string> {
  const names = useQuery({
    ...modelQuery(instance?.processId ?? '', instance?.releaseId ?? ''),
    enabled: Boolean(instance),
    select: namesOf,
  });
  return names.data ?? NONE;
}
