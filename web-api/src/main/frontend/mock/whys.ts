import type { DecisionRecord, Uuid, Why } from '../src/api/types.ts';
import { caseRights, caseRows, uuid } from './cases.ts';

/** What the tables decided of the first case: once of the case, once of each of its rights, and once more of a filing of one. */
export const CHANNEL = uuid(8, 0);
export const OF_RIGHT = [uuid(8, 20), uuid(8, 21), uuid(8, 22)];
export const OF_FILING = uuid(8, 30);
export const OF_ROUTE = [uuid(8, 40), uuid(8, 41), uuid(8, 42)];

export const channelWhy: Why = {
  id: CHANNEL,
  decisionId: 'green-channel-eligibility',
  name: '绿色通道认定',
  edition: '2026-01',
  validFrom: '2026-01-01',
  decided: true,
  missingInputs: [],
  inputs: [
    { name: 'pilotUnit', label: '经办机构在试点名单', type: 'boolean', values: ['true'] },
    { name: 'quotaFree', label: '专项额度余额', type: 'number', unit: 'CNY', values: ['46850000.00'] },
    { name: 'rightsFinding', label: '质物核查', type: 'string', values: ['可补正'] },
    { name: 'valuationStates', label: '各项评估', type: 'list', values: ['已确认', '已确认', '已确认'] },
    { name: 'relatedParty', label: '关系人', type: 'boolean', values: ['false'] },
  ],
  rules: [
    { id: 'not-a-pilot-unit', text: '经办机构不在试点名单', matched: false },
    { id: 'rights-not-clear', text: '核查有“可补正”项：普通通道', matched: true },
    { id: 'green', text: '全部条件满足：绿色通道', matched: false },
  ],
  changedBy: ['rulebook-editor'],
};

function registrability(id: Uuid, fee: string, sameDay: boolean): Why {
  return {
    id,
    decisionId: 'registrability-patent',
    name: '专利可登记性',
    edition: '2026-01',
    validFrom: '2026-01-01',
    decided: true,
    missingInputs: [],
    inputs: [
      { name: 'pledgorIsOwner', label: '出质人是权利人', type: 'boolean', values: ['true'] },
      { name: 'feePaidThrough', label: '年费缴至', type: 'date', values: [fee] },
      { name: 'sameDayInvention', label: '有同日申请的发明专利', type: 'boolean', values: [String(sameDay)] },
    ],
    rules: [
      { id: 'patent-owner-1', text: '出质人与登记权利人一致', matched: true },
      { id: 'patent-fee-1', text: '年费未缴足', matched: false },
      { id: 'patent-same-day-1', text: '有同日申请的发明专利，须附声明', matched: sameDay },
    ],
    changedBy: ['rulebook-editor'],
  };
}

function route(id: Uuid, negotiated: boolean): Why {
  return {
    id,
    decisionId: 'valuation-route',
    name: '评估方式',
    edition: '2026-01',
    validFrom: '2026-01-01',
    decided: true,
    missingInputs: [],
    inputs: [
      { name: 'amount', label: '申请金额', type: 'number', unit: 'CNY', values: ['5160000.00'] },
      { name: 'internalValuationLimit', label: '内部评估上限', type: 'number', unit: 'CNY', values: ['10000000.00'] },
    ],
    rules: [
      { id: 'route-internal', text: '申请金额不超过本行内部评估上限', matched: !negotiated },
      { id: 'route-negotiated', text: '商标不适用 GB/T 42748，协商定价', matched: negotiated },
    ],
    changedBy: ['rulebook-editor'],
  };
}

const CASE = caseRows[0]?.id ?? '';
const table = (why: Why, step: string, result: string, decidedAt: string, on: { recordId?: Uuid; about?: string } = {}): DecisionRecord => ({
  id: why.id,
  kind: 'TABLE',
  subject: why.decisionId,
  step,
  recordId: CASE,
  result,
  decidedAt,
  why,
  ...on,
});
const RIGHTS = caseRights();
const about = (i: number) => `${RIGHTS[i]?.number ?? ''} ${RIGHTS[i]?.title ?? ''}`;

export const tables: DecisionRecord[] = [
  ...OF_RIGHT.map((id, i) =>
    table(registrability(id, `2027-0${i + 3}-20`, i === 1), 'check-rights', i === 1 ? 'STATEMENT_NEEDED' : 'CLEAR', '2026-11-10T03:02:00Z', {
      about: about(i),
    }),
  ),
  ...OF_ROUTE.map((id, i) =>
    table(route(id, i === 2), 'decide-route', i === 2 ? 'NEGOTIATED' : 'INTERNAL', `2026-11-10T03:0${5 + i}:00Z`, {
      recordId: uuid(6, i),
      about: about(i),
    }),
  ),
  table(registrability(OF_FILING, '2027-04-20', true), 'precheck-filing', 'STATEMENT_NEEDED', '2026-11-19T06:30:00Z', {
    recordId: uuid(7, 1),
    about: about(1),
  }),
  table(channelWhy, 'decide-green-channel', 'ORDINARY', '2026-11-18T07:02:00Z'),
];
