import type { FormKey, TaskRow } from '../src/api/types.ts';
import { caseRows, seeded, uuid } from './cases.ts';
import { people } from './people.ts';

export const FORMS: FormKey[] = [
  'investigate',
  'co-investigate',
  'review-credit',
  'approve',
  'supply-information',
  'sign-contracts',
  'confirm-conditions',
  'score-right',
  'make-offer',
  'record-reply',
  'enter-report',
  'confirm-value',
  'supply-statement',
  'correct-filing',
  'ask-registrar',
  'settle-cancellation',
];

const GROUP: Record<FormKey, string> = {
  investigate: 'investigator',
  'co-investigate': 'investigator',
  'review-credit': 'credit-reviewer',
  approve: 'branch-approver',
  'supply-information': 'customer-manager',
  'sign-contracts': 'customer-manager',
  'confirm-conditions': 'disbursement-clerk',
  'score-right': 'appraiser',
  'make-offer': 'appraiser',
  'record-reply': 'customer-manager',
  'enter-report': 'appraiser',
  'confirm-value': 'appraiser',
  'supply-statement': 'registrar-clerk',
  'correct-filing': 'registrar-clerk',
  'ask-registrar': 'registrar-clerk',
  'settle-cancellation': 'registrar-clerk',
};

const IN_VALUATION: FormKey[] = ['score-right', 'make-offer', 'record-reply', 'enter-report', 'confirm-value'];
const IN_PLEDGE: FormKey[] = ['supply-statement', 'correct-filing', 'ask-registrar', 'settle-cancellation'];

const DAY = 86_400_000;
const dayFrom = (days: number) => new Date(Date.UTC(2026, 10, 22) + days * DAY).toISOString().slice(0, 10);

export const taskRows: TaskRow[] = Array.from({ length: 1000 }, (_, i) => {
  const random = seeded(i + 401);
  const formKey = FORMS[i % FORMS.length] ?? 'investigate';
  const row = caseRows[i];
  if (!row) throw new Error('fewer cases than tasks');
  // the first, one of each form, are mine
  const state = i < FORMS.length ? 'CLAIMED' : i < 40 ? 'DECIDED' : 'OPEN';
  const left = i < FORMS.length ? (i % 7) - 2 : Math.floor(random() * 9) - 1;
  return {
    id: uuid(4, i),
    formKey,
    elementId: formKey === 'approve' ? (i % 2 ? 'approve-branch' : 'approve-head-office') : formKey,
    processId: IN_VALUATION.includes(formKey)
      ? 'valuation'
      : formKey === 'settle-cancellation'
        ? 'pledge-cancellation'
        : IN_PLEDGE.includes(formKey)
          ? 'pledge-registration'
          : 'loan-origination',
    applicationId: row.id,
    caseNumber: row.number,
    borrower: row.borrower,
    amount: row.amount,
    channel: row.channel ?? null,
    subject:
      IN_VALUATION.includes(formKey) || IN_PLEDGE.includes(formKey)
        ? '发明专利 ZL 202310456789.0 一种用于晶圆表面缺陷检测的多光谱成像装置及其标定方法'
        : null,
    round: i % 11 === 5 ? 2 : 1,
    state,
    group: GROUP[formKey],
    claimedBy: state === 'OPEN' ? null : people.zhang,
    openedAt: `${dayFrom(-4 - (i % 5))}T01:2${i % 10}:00Z`,
    dueOn: i % 17 === 16 ? null : dayFrom(left),
    workingDaysLeft: i % 17 === 16 ? null : left,
    ageing: i % 17 === 16 ? 'NONE' : left < 0 ? 'OVERDUE' : left < 2 ? 'DUE_SOON' : 'ON_TIME',
    hasDraft: i % 6 === 1 && state === 'CLAIMED',
    decidedAt: state === 'DECIDED' ? `${dayFrom(-1)}T08:0${i % 10}:00Z` : null,
    decision: state === 'DECIDED' ? (i % 3 ? 'SUPPORT' : 'RETURN') : null,
    claim:
      i % 9 === 7
        ? {
            allowed: false,
            reasons: [{ code: 'worklist.excluded', message: '您经办过这笔业务的尽职调查，按审贷分离不能再办这一步。', rule: 'CRD-30' }],
          }
        : { allowed: true, reasons: [] },
  };
});
