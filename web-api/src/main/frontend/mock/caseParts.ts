import { createHash } from 'node:crypto';
import type {
  AuditProof,
  CaseDiagram,
  CaseDocument,
  CaseMoney,
  CasePapers,
  DecisionRecord,
  ElementRun,
  Filing,
  NeededPaper,
  TimelineEntry,
  Valuation,
} from '../src/api/types.ts';
import { caseRights, uuid } from './cases.ts';
import { people } from './people.ts';
import { OF_FILING, OF_ROUTE, tables } from './whys.ts';

const at = (day: number, time: string) => `2026-11-${String(day).padStart(2, '0')}T${time}:00Z`;
const sha = (...parts: (Buffer | string)[]) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

export const documents: CaseDocument[] = (
  [
    ['LOAN_CONTRACT', '借款合同 JK-2026-0001', 'JK-2026-0001.pdf', true],
    ['PLEDGE_CONTRACT', '知识产权质押合同 ZY-2026-0001', 'ZY-2026-0001.pdf', true],
    ['REGISTRATION_FORM', '专利权质押登记申请表', 'registration-form.pdf', true],
    ['FINANCIAL', '2025 年度审计报告（含附注及现金流量表）', '2025 年度审计报告（含附注及现金流量表）.pdf', false],
    ['OWNERSHIP', '专利登记簿副本', 'register-extract.pdf', false],
  ] as const
).map(([kind, title, fileName, generated], i) => ({
  id: uuid(5, i),
  kind,
  title,
  fileName,
  mediaType: 'application/pdf',
  size: 183_000 * (i + 1),
  digest: sha(title).toString('hex'),
  generated,
  addedBy: generated ? people.system : people.li,
  addedAt: at(10 + i, '03:20'),
  usedFor: i === 1 ? ['合同 ZY-2026-0001 的签署件'] : [],
}));

export const valuations: Valuation[] = caseRights().map((right, i) => ({
  id: uuid(6, i),
  right: {
    id: right.id,
    kind: right.kind,
    number: right.number,
    title: right.title ?? null,
    lastDay: right.lastDay ?? null,
    yearsLeft: right.yearsLeft ?? null,
  },
  state: i === 1 ? 'SECOND_CHECK' : 'CONFIRMED',
  route: i === 2 ? 'NEGOTIATED' : 'INTERNAL',
  routeReasons: [
    {
      code: 'route',
      message: i === 2 ? '商标不适用 GB/T 42748，协商定价' : '申请金额不超过本行内部评估上限 1,000 万元',
      rule: i === 2 ? 'VAL-02' : 'VAL-01',
      decision: OF_ROUTE[i] ?? null,
    },
  ],
  method: i === 0 ? 'INTERNAL_MODEL' : i === 1 ? 'RELIEF_FROM_ROYALTY' : 'NEGOTIATION',
  value: right.value ?? null,
  valueDate: '2026-11-18',
  validUntil: '2027-11-17',
  proposedBy: people.chen,
  confirmedBy: i === 1 ? null : people.jia,
  steps:
    i === 0
      ? [
          {
            code: 'score',
            label: '加权得分',
            value: '75.0',
            unit: 'POINTS',
            formula: '0.35 × 82 + 0.30 × 75 + 0.35 × 68',
            sample: true,
            source: '样例权重，待 GB/T 42748 原文',
          },
          { code: 'benchmark', label: '基准价值', value: '8567796.10', unit: 'CNY', source: '许可备案统计 2022' },
          { code: 'coefficient', label: '得分系数', value: '0.753', unit: 'FACTOR', sample: true, source: '样例系数' },
          { code: 'years', label: '剩余年限系数', value: '0.93', unit: 'FACTOR', formula: 'min(1, 9.3 ÷ 10)' },
          { code: 'value', label: '评估价值', value: '6000000.00', unit: 'CNY' },
        ]
      : [],
  rerouted: i === 1 ? { from: 'NEGOTIATED', by: people.chen, reason: '近三年收入可核，按许可费节省法更有依据。' } : null,
  scores:
    i === 0
      ? [
          {
            ordinal: 1,
            by: people.chen,
            legal: '82',
            technical: '75',
            economic: '68',
            points: '75.0',
            benchmark: '8500000.00',
            benchmarkSource: '许可备案统计 2022',
            opinion: '权利稳定，技术处于量产阶段。',
          },
          {
            ordinal: 2,
            by: people.liu,
            legal: '80',
            technical: '77',
            economic: '68',
            points: '74.9',
            benchmark: '8635592.20',
            benchmarkSource: '同类专利转让价格',
            opinion: '权利要求覆盖量产结构，市场规模有限。',
          },
        ]
      : [],
  opinion: i === 2 ? '参照同类商标许可与转让价格，报价四百万元，企业书面同意。' : null,
}));

export const filings: Filing[] = caseRights().map((right, i) => ({
  id: uuid(7, i),
  register: right.kind === 'TRADEMARK' ? 'TRADEMARK' : 'PATENT',
  pledgor: '北京测试海智半导体装备有限公司',
  state: i === 0 ? 'REGISTERED' : i === 1 ? 'CORRECTION_REQUESTED' : 'ACCEPTED',
  round: i === 1 ? 2 : 1,
  rights: [{ id: right.id, kind: right.kind, number: right.number, title: right.title ?? null }],
  securedAmount: '3150000.00',
  filingNo: `2026ZY00${i}417`,
  submittedAt: at(19, '06:40'),
  registrationNo: i === 0 ? 'Y2026110000417' : null,
  certificateNo: i === 0 ? 'Y2026110000417-1' : null,
  registeredOn: i === 0 ? '2026-11-21' : null,
  notice: i === 1 ? '质押合同第 4 条未载明债务履行期限，请补正。' : null,
  noticeDeadline: i === 1 ? '2026-11-18' : null,
  workingDaysLeft: i === 1 ? -2 : null,
  ageing: i === 1 ? 'OVERDUE' : 'NONE',
  answerDueOn: i > 1 ? '2026-11-17' : null,
  cancellationRefused: false,
  findings:
    i === 1 ? [{ level: 'WARN', code: 'same-day', message: '有同日申请的发明专利，登记时须附声明', rule: 'REG-P11.10', decision: OF_FILING }] : [],
}));

const [first, second] = caseRights();

export const neededPapers: NeededPaper[] = [
  {
    rightId: first?.id ?? '',
    number: first?.number ?? '',
    title: first?.title ?? null,
    ground: 'REG-P11.8',
    paper: 'CO_OWNER_CONSENT',
    givenBy: '测试光学研究院（示例）',
    instead: 'CO_OWNERS_AGREEMENT',
    blocking: true,
    text: '缺共有人测试光学研究院（示例）同意质押的证明，或共有人之间的约定。',
  },
  {
    rightId: second?.id ?? '',
    number: second?.number ?? '',
    title: second?.title ?? null,
    ground: 'REG-P11.10',
    paper: 'CONTINUE_DESPITE_SAME_DAY_INVENTION',
    givenBy: '北京测试海智半导体装备有限公司',
    blocking: false,
    text: '实用新型有同日申请的发明专利：须提交双方知晓后仍要登记的声明。',
  },
];

export const papers: CasePapers = {
  given: [
    {
      rightId: second?.id ?? '',
      paper: 'CO_OWNERS_AGREEMENT',
      name: '共有人之间的约定',
      givenBy: '北京测试海智半导体装备有限公司',
      documentId: uuid(12, 0),
      signedOn: '2026-11-10',
    },
  ],
  needed: neededPapers,
  handIn: { allowed: true, reasons: [] },
};

export const decisions: DecisionRecord[] = [
  ...tables,
  {
    id: uuid(8, 1),
    kind: 'PERSON',
    recordId: uuid(1, 0),
    subject: 'investigate',
    step: 'investigate',
    result: 'RETURN',
    decidedAt: at(19, '02:10'),
    decidedBy: people.zhang,
    role: 'investigator',
    authority: null,
    opinion: '2025 年度审计报告缺附注，请补充后再报。',
    round: 1,
  },
  {
    id: uuid(8, 2),
    kind: 'PERSON',
    recordId: uuid(1, 0),
    subject: 'investigate',
    step: 'investigate',
    result: 'SUPPORT',
    decidedAt: at(20, '08:31'),
    decidedBy: people.zhang,
    role: 'investigator',
    authority: null,
    opinion: '订单真实，回款稳定；专利用于主力产品，近三年占收入六成以上。',
    round: 2,
  },
];

export const money: CaseMoney = {
  requested: '3150000.00',
  approved: '3150000.00',
  totalValue: '13000000.00',
  lendingLimit: '3150000.00',
  maxLoan: '3150000.00',
  quotaReserved: '3150000.00',
  disbursed: null,
  outstanding: null,
  loan: null,
  postings: [
    {
      id: uuid(9, 0),
      at: at(12, '02:00'),
      kind: 'RESERVE',
      debit: '额度占用 BJ-HD 2026',
      credit: '额度可用 BJ-HD 2026',
      amount: '3150000.00',
      reference: '申请 BJ-HD-2026-01000',
    },
  ],
};

const EVENTS: [string, string, keyof typeof people, string | null, string | null][] = [
  ['intake.application-submitted', '提交申请', 'li', 'customer-manager', 'application-submitted'],
  ['intake.applicant-checked', '核查申请人：无异常', 'system', null, 'check-applicant'],
  ['collateral.register-queried', '查询登记簿：3 项权利', 'system', null, 'query-register'],
  ['approval.green-channel-prechecked', '绿色通道预审：普通通道', 'system', null, 'precheck-green-channel'],
  ['valuation.value-proposed', '提出价值 6,000,000.00 元', 'chen', 'appraiser', 'score-right'],
  ['valuation.value-confirmed', '确认价值 6,000,000.00 元', 'liu', 'appraiser', 'confirm-value'],
  ['approval.green-channel-decided', '认定：普通通道', 'system', null, 'decide-green-channel'],
  ['worklist.claim-refused', '领取被拒：参与过评估的人不能办理调查', 'chen', 'appraiser', 'investigate'],
  ['approval.returned', '退回补充：审计报告缺附注', 'zhang', 'investigator', 'investigate'],
  ['intake.information-supplied', '补充资料', 'li', 'customer-manager', 'supply-information'],
];

export const timeline: TimelineEntry[] = EVENTS.map(([kind, summary, who, role, step], i) => ({
  eventId: uuid(10, i),
  at: at(10 + i, '03:00'),
  kind,
  summary,
  by: people[who],
  system: who === 'system',
  role,
  refusal: kind.endsWith('refused'),
  step,
  facts:
    i === 4
      ? [
          { label: '方法', value: '内部模型' },
          { label: '权利', value: 'ZL 202310456789.0' },
        ]
      : [],
  sealed: i < 9,
})).reverse();

export function proofOf(eventId: string): AuditProof {
  const canonical = JSON.stringify({ event: eventId, kind: 'valuation.value-confirmed', value: '6000000.00' });
  const leaf = sha(Buffer.from([0]), canonical);
  const others = [sha('a'), sha('b'), sha('c')];
  let root = leaf;
  for (const other of others) root = sha(Buffer.from([1]), root, other);
  return {
    eventId,
    leafDigest: leaf.toString('hex'),
    sealed: true,
    sequence: 0,
    treeSize: 8,
    rootDigest: root.toString('hex'),
    path: others.map((other) => other.toString('hex')),
    signedHead: sha('head').toString('base64'),
    keyId: 'seal-2026-1',
    sealedAt: at(20, '03:00'),
    canonical,
  };
}

function run(elementId: string, day: number, from: string, to: string | null, extra: Partial<ElementRun> = {}): ElementRun {
  return {
    elementId,
    elementType: 'SERVICE_TASK',
    state: to ? 'COMPLETED' : 'ACTIVE',
    enteredAt: at(day, from),
    leftAt: to && at(day, to),
    ...extra,
  };
}

export const diagram: CaseDiagram = {
  instances: [
    {
      recordId: uuid(1, 0),
      processId: 'loan-origination',
      releaseId: '1',
      subject: null,
      active: true,
      elements: [
        run('application-submitted', 10, '03:00', '03:00', { elementType: 'START_EVENT' }),
        run('check-applicant', 10, '03:00', '03:01'),
        run('query-register', 10, '03:01', '03:02'),
        run('check-rights', 10, '03:02', '03:02'),
        run('precheck-green-channel', 10, '03:02', '03:03'),
        run('prepare-valuations', 10, '03:03', '03:04'),
        run('valuation', 10, '03:04', '08:04', { elementType: 'CALL_ACTIVITY' }),
        run('decide-green-channel', 18, '07:01', '07:02'),
        run('investigate', 18, '07:02', '09:10', { by: people.zhang, round: 1 }),
        run('supply-information', 19, '02:10', '06:10', { by: people.li, round: 1 }),
        run('investigate', 20, '02:00', '08:31', { by: people.zhang, round: 2 }),
        run('co-investigate', 20, '08:31', null, { by: people.zhao, waitsForRole: 'investigator', round: 2 }),
      ],
      flows: [
        'application-submitted-to-check-applicant',
        'check-applicant-to-applicant-in-order',
        'applicant-in-order-to-query-register',
        'query-register-to-check-rights',
        'check-rights-to-rights-in-order',
        'rights-in-order-to-precheck-green-channel',
        'precheck-green-channel-to-prepare-valuations',
        'prepare-valuations-to-valuation',
        'valuation-to-decide-green-channel',
        'decide-green-channel-to-investigate',
        'investigate-to-investigation-complete',
        'investigation-complete-to-supply-information',
        'supply-information-to-resume-where',
        'resume-where-to-investigate',
        'investigation-complete-to-co-investigate',
      ].map((id) => ({ id, times: 1 })),
    },
    {
      recordId: uuid(6, 0),
      processId: 'valuation',
      releaseId: '1',
      subject: '发明专利 ZL 202310456789.0',
      active: false,
      elements: [run('decide-route', 10, '03:05', '03:05'), run('score-right', 11, '01:00', '03:00', { by: people.chen })],
      flows: [],
    },
    {
      recordId: uuid(6, 2),
      processId: 'valuation',
      releaseId: '1',
      subject: '商标 41234567',
      active: false,
      elements: [run('decide-route', 10, '03:07', '03:07'), run('make-offer', 11, '01:00', '04:00', { by: people.liu })],
      flows: [],
    },
  ],
};
