import { useEffect, useState } from 'react';
import type { ApplicationPage } from '../api/types.ts';
import { formatMoney } from '../format/money.ts';
import type { Typed } from './checks.ts';

const PREFIX = 'ipledge.draft:application:';

export const emptyApplication = (): Typed => ({
  id: crypto.randomUUID(),
  rights: [{ kind: 'INVENTION', number: '' }],
  amount: '',
  tenorMonths: null,
  purposeText: '',
});

export const typedOf = (page: ApplicationPage): Typed => ({
  id: page.id,
  enterpriseId: page.enterprise.id,
  rights: page.rights.map(({ kind, number }) => ({ kind, number })),
  productCode: page.product.code,
  amount: formatMoney(page.amount),
  tenorMonths: page.tenorMonths,
  purposeCode: page.purpose.code,
  purposeText: page.purposeText ?? '',
});

/** What is typed outlives a reload, an expired sign-in and a closed tab. `name` is "new" or the id of a stored draft. */
export function useApplicationDraft(name: string, stored: Typed | undefined) {
  const [typed, setTyped] = useState<Typed>(() => read(name) ?? stored ?? emptyApplication());
  useEffect(() => localStorage.setItem(PREFIX + name, JSON.stringify(typed)), [name, typed]);
  return [typed, setTyped] as const;
}

export function forgetApplicationDraft(name: string): void {
  localStorage.removeItem(PREFIX + name);
}

function read(name: string): Typed | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null') as Typed | null;
    return kept && Array.isArray(kept.rights) ? kept : undefined;
  } catch {
    return undefined;
  }
}
