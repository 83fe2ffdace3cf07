import { useEffect, useState } from 'react';
import { forget, keep, kept } from '../api/kept.ts';
import type { ApplicationPage } from '../api/types.ts';
import { figuresOf, typedFigures } from '../format/financials.ts';
import { formatMoney } from '../format/money.ts';
import { bodyOf, type Typed } from './checks.ts';

/** A draft as it is kept here: what is typed, and the version under which the server last stored it; none before that. */
export interface Draft {
  typed: Typed;
  version?: number | undefined;
  /** typed here on an older version than the server's, and not yet taken or thrown away */
  other?: Typed | undefined;
}

export const emptyApplication = (): Typed => ({
  id: crypto.randomUUID(),
  rights: [{ kind: 'INVENTION', number: '' }],
  amount: '',
  tenorMonths: null,
  purposeText: '',
  financials: {},
});

export const draftOf = (page: ApplicationPage): Draft => ({
  typed: {
    id: page.id,
    enterpriseId: page.enterprise.id,
    rights: page.rights.map(({ kind, number, usedSince }) => ({ kind, number, usedSince: usedSince ?? undefined })),
    productCode: page.product.code,
    amount: formatMoney(page.amount),
    tenorMonths: page.tenorMonths,
    purposeCode: page.purpose.code,
    purposeText: page.purposeText ?? '',
    financials: typedFigures(page.financials),
    otherSecurity: page.otherSecurity ? formatMoney(page.otherSecurity) : undefined,
  },
  version: page.version,
});

const compared = (typed: Typed) => JSON.stringify([bodyOf(typed, undefined), figuresOf(typed.financials)]);

const sameApplication = (a: Typed, b: Typed): boolean => compared(a) === compared(b);

/**
 * Which of the two goes on: what was typed here, as long as the server's is the one it was typed on; else the server's, which is younger. What was typed here
 * and is not in it is not thrown away but offered.
 */
export function chooseDraft(here: Draft | undefined, stored: Draft | undefined): Draft {
  if (!stored) return here ?? { typed: emptyApplication() };
  if (!here) return stored;
  if (here.version === stored.version) return here;
  return sameApplication(here.typed, stored.typed) ? stored : { ...stored, other: here.typed };
}

/** What is typed outlives a reload, an expired sign-in and a closed tab. `name` is "new" or the id of a stored draft. */
export function useApplicationDraft(name: string, stored: Draft | undefined) {
  const [draft, setDraft] = useState(() => chooseDraft(readDraft(name), stored));
  useEffect(() => keep(nameOf(name), draft), [name, draft]);
  return [draft, setDraft] as const;
}

export function forgetApplicationDraft(name: string): void {
  forget(nameOf(name));
}

const nameOf = (name: string) => `application:${name}`;

function readDraft(name: string): Draft | undefined {
  const draft = kept<Draft>(nameOf(name));
  if (!draft || !Array.isArray(draft.typed?.rights)) return undefined;
  // what was kept before the figures were asked for has none
  return { ...draft, typed: { ...draft.typed, financials: draft.typed.financials ?? {} } };
}
