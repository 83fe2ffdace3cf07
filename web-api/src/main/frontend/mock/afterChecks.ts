import type { AfterCheck, FoundAfterwards } from '../src/api/types.ts';
import { caseRows } from './cases.ts';
import { people } from './people.ts';

const check = (i: number, found: Partial<AfterCheck>): AfterCheck => {
  const row = caseRows[i]!;
  return {
    id: row.id,
    caseNumber: row.number,
    borrower: row.borrower,
    sampled: true,
    percent: '20',
    draw: 71_204 + i,
    treeSize: 48_213 + i,
    root: '9f2b64c1d07e58a3b1c4'.padEnd(64, '0'),
    drawnAt: '2026-11-20T02:10:00Z',
    dueOn: '2026-12-04',
    workingDaysLeft: 9 - i,
    ageing: 'ON_TIME',
    ...found,
  };
};

let checks: AfterCheck[] = [
  check(0, {}),
  check(1, {}),
  check(2, {
    checkedBy: people.han,
    checkedAt: '2026-11-21T06:30:00Z',
    result: 'OBJECTION',
    reason: '尽职调查未说明回款来源，与审查意见不一致。',
    ageing: 'NONE',
    dueOn: null,
    workingDaysLeft: null,
  }),
];

export const afterChecks = (): AfterCheck[] => checks;

export function findAfterwards(id: string, found: FoundAfterwards): AfterCheck {
  checks = checks.map((one) => (one.id === id ? { ...one, ...found, checkedBy: people.han, checkedAt: new Date().toISOString() } : one));
  return checks.find((one) => one.id === id)!;
}
