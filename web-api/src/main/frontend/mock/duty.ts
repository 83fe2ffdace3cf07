import type { Checklist, DutyRecords } from '../src/api/types.ts';
import { uuid } from './cases.ts';
import { people } from './people.ts';

export const checklist: Checklist = {
  edition: '2026-01-01',
  validFrom: '2026-01-01',
  source: '规则手册建议稿',
  mark: 'SAMPLE',
  items: [
    { code: 'LICENCE', label: '营业执照、章程与工商登记信息核对一致', required: true, rule: 'CRD-31' },
    { code: 'OPERATION', label: '生产经营正常：人员、设备、订单、水电或纳税记录相符', required: true, rule: 'CRD-31' },
    { code: 'STATEMENTS', label: '财务报表与纳税申报、银行流水核对', required: true, rule: 'CRD-31' },
    { code: 'DEBTS', label: '他行借款、对外担保及逾期情况已查清', required: true, rule: 'CRD-31' },
    { code: 'RIGHT_IN_USE', label: '质押的知识产权实际用于产品或服务，产生收入', required: true, rule: 'VAL-06' },
    { code: 'DISPUTES', label: '诉讼、仲裁、被执行及知识产权纠纷已查询', required: false, rule: 'REG-P11' },
  ],
};

export const dutyRecords: DutyRecords = {
  records: [
    {
      id: uuid(17, 0),
      kind: 'WARNING',
      content: '最大客户的订单较上季度减少三成，请关注回款。',
      by: people.zhao,
      role: '调查员',
      caseState: 'DUE_DILIGENCE',
      factsDigest: '3f'.repeat(32),
      recordedAt: '2026-11-20T02:10:00Z',
    },
    {
      id: uuid(17, 1),
      kind: 'REPLY',
      follows: uuid(17, 0),
      content: '客户已签订下一年度框架合同，见新交材料。',
      by: people.li,
      role: '客户经理',
      caseState: 'DUE_DILIGENCE',
      factsDigest: '3f'.repeat(32),
      recordedAt: '2026-11-20T06:40:00Z',
    },
    {
      id: uuid(17, 2),
      kind: 'INSTRUCTION',
      content: '要求月底前放款，不必等待质押登记。',
      askedBy: '园区某办公室（示例）',
      askedThrough: '电话',
      askedOn: '2026-11-20',
      by: people.zhang,
      role: '调查员',
      caseState: 'CREDIT_REVIEW',
      factsDigest: '5c'.repeat(32),
      recordedAt: '2026-11-20T08:55:00Z',
    },
  ],
  record: { allowed: true, reasons: [] },
};
