import type { DecisionSheet, TaskHead, TaskPage, TaskRow } from '../src/api/types.ts';
import { applicantFindings, caseRights, enterprises, financials, limit, price, uuid } from './cases.ts';
import { checklist, dutyRecords } from './duty.ts';
import { documents, filings, neededPapers, valuations } from './caseParts.ts';
import { people } from './people.ts';

const sheet = (row: TaskRow): DecisionSheet => ({
  digest: 'a3f1c2d4e5b6978812aa34bc56de7890a3f1c2d4e5b6978812aa34bc56de7890',
  enterprise: enterprises.find((e) => e.name === row.borrower) ?? enterprises[0]!,
  applicantFindings,
  financials,
  productName: '知识产权质押流动资金贷款',
  amount: '3150000.00',
  tenorMonths: 24,
  plannedMaturity: '2028-11-21',
  latestMaturity: '2030-05-20',
  purposeName: '采购原材料',
  purposeText: '采购光学镜组与运动平台，用于第三代检测设备的批量交付。',
  channel: row.channel ?? null,
  channelReasons: [{ code: 'warn', message: '实用新型有同日申请的发明专利，核查结果为“可补正”', rule: 'REG-P11.10', decision: uuid(8, 0) }],
  approvalRoute: 'BRANCH',
  totalValue: '13000000.00',
  lendingLimit: '3150000.00',
  limit,
  price,
  loanToValue: '0.2423',
  liveExposure: '2000000.00',
  rights: caseRights(),
  exceptions: [{ code: 'same-day', message: '实用新型有同日申请的发明专利，须附声明', rule: 'REG-P11.10', decision: uuid(8, 21) }],
  opinions: [
    {
      step: 'investigate',
      by: people.zhang,
      role: 'investigator',
      at: '2026-11-20T08:31:00Z',
      decision: 'SUPPORT',
      text: '订单真实，回款稳定；专利用于主力产品，近三年占收入六成以上。',
      findings: [
        { point: 'PURPOSE', satisfied: true },
        { point: 'REPAYMENT_ABILITY', satisfied: true, note: '近十二个月经营现金流覆盖本息 1.8 倍' },
      ],
      survey: {
        manner: 'ON_SITE',
        visitedOn: '2026-11-19',
        visitedPlace: '海淀区上地厂房',
        metWith: '周昕（总经理）',
        edition: '2026-01-01',
        answers: checklist.items.map((item, i) => ({
          code: item.code,
          label: item.label,
          answer: i === 3 ? ('NOT_MET' as const) : ('MET' as const),
          note: i === 3 ? '一家银行尚未回函' : null,
        })),
        papers: [{ documentId: uuid(6, 3), title: '厂房照片', digest: '7b'.repeat(32) }],
      },
    },
    {
      step: 'review-credit',
      by: people.wu,
      role: 'credit-reviewer',
      at: '2026-11-21T06:12:00Z',
      decision: 'RECOMMEND',
      text: '同意按限额内全额授信。',
      amount: '3150000.00',
    },
  ],
  records: dutyRecords.records,
  conditions: ['质押登记办妥后放款'],
});

const refusalReasons = [
  { code: 'repayment', label: '偿还能力不足' },
  { code: 'purpose', label: '用途不符' },
  { code: 'collateral', label: '质物难以处置' },
];

export function taskPage(row: TaskRow): TaskPage {
  const head: TaskHead = {
    ...row,
    version: 1,
    engine: row.state === 'DECIDED' ? 'TAKEN' : 'AT_STEP',
    draft: null,
    decide: row.claim.allowed ? { allowed: true, reasons: [] } : row.claim,
    sheet: sheet(row),
    returns:
      row.round > 1
        ? [
            {
              round: 1,
              askedBy: people.zhang,
              askedAt: '2026-11-19T02:10:00Z',
              question: '2025 年度审计报告缺附注，请补充。',
              answer: '已补充附注与现金流量表。',
              answeredBy: people.li,
              answeredAt: '2026-11-20T01:00:00Z',
            },
          ]
        : [],
  };
  const valuation = {
    ...valuations[0]!,
    state: 'ROUTE_SET' as const,
    value: null,
    method: null,
    steps: [],
    confirmedBy: null,
    scores: [],
    rerouted: null,
  };
  const right = caseRights()[0]!;
  const sentBack = row.round > 1 ? { by: people.jia, at: '2026-11-19T02:10:00Z', opinion: '许可费率来源是全行业平均，请用本行业数据。' } : null;
  switch (row.formKey) {
    case 'investigate':
    case 'co-investigate':
      return {
        ...head,
        formKey: row.formKey,
        context: {
          points: (['PURPOSE', 'REPAYMENT_ABILITY', 'REPAYMENT_METHOD', 'OWNERSHIP', 'ENFORCEABILITY', 'RELATED_PARTY'] as const).map((code) => ({
            code,
            label: code,
            rule: code === 'RELATED_PARTY' ? 'CRD-34' : 'CRD-31',
          })),
          checklist,
          offSite: {
            allowed: false,
            reasons: [
              {
                code: 'approval.off-site-above-limit',
                message: '申请金额 3150000.00 元超过非现场调查限额 2000000.00 元，须现场调查。',
                rule: 'CRD-43',
              },
            ],
          },
          documents,
          first: row.formKey === 'co-investigate' ? (head.sheet.opinions[0] ?? null) : null,
        },
      };
    case 'review-credit':
      return {
        ...head,
        formKey: row.formKey,
        context: {
          maxLoan: '3150000.00',
          rights: caseRights()
            .slice(0, 2)
            .map((one, i) => ({
              rightId: one.id,
              kind: one.kind,
              number: one.number,
              title: one.title ?? null,
              ground: 'REG-P11.12',
              answered: i && row.round > 1 ? { found: false, note: '已查询查封公告', by: people.wu, at: '2026-11-19T02:10:00Z' } : null,
            })),
          refusalReasons,
        },
      };
    case 'approve':
      return {
        ...head,
        formKey: row.formKey,
        context: {
          recommendedAmount: '3150000.00',
          conditions: ['质押登记办妥后放款', '按季报送检测设备订单与回款'],
          authority: { name: '支行审批人 · 知识产权质押贷款', limit: '5000000.00', sample: true, source: '样例授权表' },
          quotaFree: '46850000.00',
          refusalReasons,
        },
      };
    case 'supply-information':
      return {
        ...head,
        formKey: row.formKey,
        context: {
          question: '2025 年度审计报告缺附注，请补充附注和现金流量表；另请说明前五大客户的回款周期。',
          askedBy: people.zhang,
          askedAt: '2026-11-19T02:10:00Z',
          returnTo: 'investigate',
          lastDay: '2026-12-22',
          mayDeny: true,
          missing: [{ code: 'financial', message: '缺 2025 年度审计报告附注' }],
          needed: neededPapers,
          financials,
          financialsNeeded: true,
          rights: caseRights(),
          documents,
        },
      };
    case 'sign-contracts':
      return {
        ...head,
        formKey: row.formKey,
        context: {
          contracts: [
            { id: uuid(11, 0), kind: 'LOAN', number: 'JK-2026-0001', counterparty: row.borrower, amount: '3150000.00', document: documents[0]! },
            { id: uuid(11, 1), kind: 'PLEDGE', number: 'ZY-2026-0001', counterparty: row.borrower, amount: '3150000.00', document: documents[1]! },
          ],
          documents,
        },
      };
    case 'confirm-conditions':
      return {
        ...head,
        formKey: row.formKey,
        context: {
          conditions: [
            { position: 1, kind: 'CONTRACTS_SIGNED', text: '借款合同与质押合同均已签署', rule: 'CRD-32', automatic: true, met: true },
            { position: 2, kind: 'RIGHTS_REGISTERED', text: '全部权利已办妥质押登记', rule: 'REG-02', automatic: true, met: true },
            { position: 3, kind: 'QUOTA_RESERVED', text: '专项额度已预留', rule: 'CRD-05', automatic: true, met: true },
            { position: 4, kind: 'APPROVAL', text: '按季报送检测设备订单与回款', automatic: false, met: false },
          ],
          loanNumber: row.round > 1 ? 'DK-2026-000001' : null,
          amount: '3150000.00',
          borrower: row.borrower,
          borrowerCode: '91990000MA00000A9E',
          mostToBorrower: '10000000.00',
          lastRefusal: row.round > 1 ? '收款账户的户名或统一社会信用代码与收款人不符。' : null,
          documents,
        },
      };
    case 'score-right':
      return {
        ...head,
        formKey: row.formKey,
        context: {
          valuation,
          right,
          methods: ['INTERNAL_MODEL', 'RELIEF_FROM_ROYALTY'],
          scorer: 1,
          alternative: 'NEGOTIATED',
          model: {
            weights: { legal: '0.35', technical: '0.30', economic: '0.35' },
            scoreCoefficient: '0.753',
            typeCoefficient: '1.0',
            economicLifeYears: 10,
            sample: true,
            source: '样例权重，待 GB/T 42748 原文',
          },
          defaults: { royaltyRate: '0.03', taxRate: '0.15', discountRate: '0.15', sample: true },
          sentBack,
        },
      };
    case 'make-offer':
      return {
        ...head,
        formKey: row.formKey,
        context: { valuation: { ...valuation, route: 'NEGOTIATED' }, right: caseRights()[2]!, alternative: 'EXTERNAL', sentBack },
      };
    case 'record-reply':
      return {
        ...head,
        formKey: row.formKey,
        context: {
          valuation: { ...valuation, route: 'NEGOTIATED', state: 'OFFERED' },
          offer: '4000000.00',
          offeredAt: '2026-11-19T02:10:00Z',
          offeredBy: people.chen,
          basis: '参照同类商标许可与转让价格。',
          documents,
        },
      };
    case 'enter-report':
      return {
        ...head,
        formKey: row.formKey,
        context: {
          valuation: { ...valuation, route: 'EXTERNAL' },
          right,
          firms: [
            {
              id: uuid(13, 0),
              name: '测试中恒资产评估有限公司',
              socialCreditCode: '91990000MA00001011',
              licenceNo: '示例备案 2024-001',
              sample: true,
            },
          ],
          documents,
          sentBack,
        },
      };
    case 'confirm-value':
      return { ...head, formKey: row.formKey, context: { valuation: { ...valuations[0]!, state: 'SECOND_CHECK', confirmedBy: null }, right } };
    case 'supply-statement':
      return {
        ...head,
        formKey: row.formKey,
        context: {
          filing: { ...filings[1]!, state: 'DRAFT', notice: null },
          needed: neededPapers,
          documents,
        },
      };
    case 'correct-filing':
      return {
        ...head,
        formKey: row.formKey,
        context: {
          filing: filings[1]!,
          notice: '质押合同第 4 条未载明债务履行期限，请补正。',
          receivedAt: '2026-11-10T02:10:00Z',
          deadline: '2026-11-18',
          workingDaysLeft: -2,
          ageing: 'OVERDUE',
          documents,
        },
      };
    case 'ask-registrar':
      return {
        ...head,
        formKey: row.formKey,
        context: {
          filing: { ...filings[0]!, state: 'ACCEPTED', answerDueOn: '2026-11-17' },
          answerDueOn: '2026-11-17',
          workingDaysLate: 3,
          inquiry: row.round,
        },
      };
    case 'settle-cancellation':
      return {
        ...head,
        formKey: row.formKey,
        context: {
          filing: { ...filings[0]!, cancellationRefused: true },
          refusal: '权利已被冻结，解除前不能注销质押登记。',
          documents,
        },
      };
  }
}
