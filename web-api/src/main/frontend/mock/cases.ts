import type {
  ApplicationPage,
  ApplicationRow,
  ApplicationState,
  CaseRight,
  Enterprise,
  EnterpriseProfile,
  EnterpriseSize,
  Financials,
  Finding,
  Limit,
  Price,
  LoanFlags,
  Product,
  RightFacts,
  RightKind,
  SizeRule,
} from '../src/api/types.ts';
import { me, people } from './people.ts';

/** A small generator with a seed, so that screenshots are the same every time. */
export function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const uuid = (kind: number, n: number) => `0199${kind.toString(16).padStart(4, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

const NAMES = [
  '北京测试海智半导体装备有限公司',
  '北京测试云帆精密仪器股份有限公司',
  '测试绿源（北京）生物医药科技发展有限责任公司',
  '北京测试九章量子信息技术研究院有限公司',
  '测试京张文化传媒有限公司',
  '北京测试中关村新能源汽车动力电池回收利用技术有限责任公司第一分公司',
  '测试天工机器人有限公司',
  'Beijing Test Advanced Materials & Photonics Technology Co., Ltd. (Haidian Branch)',
  '测试星河软件有限公司',
  '北京测试禾苗种业股份有限公司',
];

export const STATES: ApplicationState[] = [
  'DUE_DILIGENCE',
  'CREDIT_REVIEW',
  'VALUATION',
  'INFORMATION_NEEDED',
  'APPROVAL',
  'REGISTRATION',
  'CONDITIONS',
  'ACTIVE',
  'REFUSED',
  'DRAFT',
  'CONTRACTING',
  'WITHDRAWN',
  'CHECKING',
];
const STEP: Partial<Record<ApplicationState, [string, string]>> = {
  DUE_DILIGENCE: ['investigate', 'investigator'],
  CREDIT_REVIEW: ['review-credit', 'credit-reviewer'],
  VALUATION: ['valuation', 'appraiser'],
  INFORMATION_NEEDED: ['supply-information', 'customer-manager'],
  APPROVAL: ['approve-branch', 'branch-approver'],
  REGISTRATION: ['pledge-registration', 'registrar-clerk'],
  CONDITIONS: ['confirm-conditions', 'disbursement-clerk'],
  CONTRACTING: ['sign-contracts', 'customer-manager'],
  CHECKING: ['query-register', 'system'],
};

function dayFrom(days: number): string {
  return new Date(Date.UTC(2026, 10, 22) + days * 86_400_000).toISOString().slice(0, 10);
}

export const caseRows: ApplicationRow[] = Array.from({ length: 1000 }, (_, i) => {
  const random = seeded(i + 11);
  const state = STATES[Math.floor(random() * random() * STATES.length)] ?? 'DUE_DILIGENCE';
  const step = STEP[state];
  const left = Math.floor(random() * 9) - 2;
  const ended = !step;
  return {
    id: uuid(1, i),
    number: `BJ-HD-2026-${String(1000 - i).padStart(5, '0')}`,
    borrower: NAMES[Math.floor(random() * NAMES.length)] ?? '',
    amount: `${Math.floor(random() * 2000 + 50) * 5000}.00`,
    tenorMonths: [12, 24, 36][Math.floor(random() * 3)] ?? 12,
    productName: '知识产权质押流动资金贷款',
    channel: i % 5 === 0 ? null : random() > 0.5 ? 'GREEN' : 'ORDINARY',
    state,
    step: step?.[0] ?? null,
    waitsForRole: step?.[1] ?? null,
    waitsFor: step && random() > 0.5 ? people.zhang : null,
    waitsSince: step ? `${dayFrom(-3 - (i % 9))}T02:10:00Z` : null,
    dueOn: ended ? null : dayFrom(left),
    workingDaysLeft: ended ? null : left,
    ageing: ended ? 'NONE' : left < 0 ? 'OVERDUE' : left < 2 ? 'DUE_SOON' : 'ON_TIME',
    missingCount: state === 'INFORMATION_NEEDED' ? 2 : 0,
    missing: state === 'INFORMATION_NEEDED' ? ['年费缴至', '共有人同意'] : [],
    customerManager: [people.li, people.wang, people.zhang][i % 3] ?? people.li,
    submittedAt: state === 'DRAFT' ? null : `${dayFrom(-20 - (i % 30))}T03:15:00Z`,
  };
});

/** What the standard says of industry (CRD-52). */
const sizeRules = (reached: string | undefined): SizeRule[] =>
  (
    [
      ['大型企业', 1000, '400000000.00'],
      ['中型企业', 300, '20000000.00'],
      ['小型企业', 20, '3000000.00'],
    ] as const
  ).map(([name, staffLeast, revenueLeast]) => ({
    name,
    staffLeast,
    revenueLeast,
    assetsLeast: null,
    reached: name === reached,
    rule: 'CRD-52',
    source: '工信部联企业〔2011〕300号（转载文本）',
    mark: 'LAW',
    validFrom: '2011-06-18',
  }));

export const smallFirm: EnterpriseProfile = {
  industry: { code: 'INDUSTRY', name: '工业（采矿、制造、电力热力等）' },
  staff: 120,
  revenue: '18600000.00',
  assets: null,
  year: 2025,
  source: '2025 年度审计报告',
  region: { code: '110000', name: '北京市', pilot: true },
  park: { code: 'ZGC', name: '中关村科技园区', pilot: true },
  tags: [
    { kind: 'HIGH_TECH', name: '高新技术企业', evidence: 'GR202511000001', validFrom: '2025-10-01', validTo: '2028-09-30', holds: true },
    { kind: 'HARD_TECH', name: '硬科技企业', evidence: '2024 年硬科技名单', validFrom: '2024-01-01', validTo: '2024-12-31', holds: false },
  ],
  recordedBy: me,
  recordedAt: '2026-11-20T02:00:00Z',
};
export const unknownSize: EnterpriseSize = { sizeClass: null, name: null, missing: ['行业'], rules: [] };
export const smallSize: EnterpriseSize = { sizeClass: 'SMALL', name: '小型企业', missing: [], rules: sizeRules('小型企业') };

export const enterprises: Enterprise[] = NAMES.map((name, i) => ({
  id: uuid(2, i),
  version: 1,
  profile: i % 3 === 2 ? null : smallFirm,
  size: i % 3 === 2 ? unknownSize : smallSize,
  name,
  socialCreditCode: i % 2 ? '91990000MA00000A9E' : '91990000MA0000015Q',
  checkDigitValid: true,
  relatedParty: i % 3 ? false : null,
  liveExposure: '2000000.00',
  exposureClass: 'NORMAL',
}));

const flags: LoanFlags = {
  decidedOn: '2026-11-20',
  amount: '1500000.00',
  otherExposure: '2000000.00',
  totalExposure: '3500000.00',
  sizeClass: 'SMALL',
  sizeName: '小型企业',
  inclusive: true,
  pbocInclusive: true,
  exemptionScope: 'INCLUSIVE_DIRECT',
  exemptionScopeName: '普惠型小微企业贷款，直接适用',
  ipValue: '6000000.00',
  otherSecurity: '2000000.00',
  ipShare: '0.750000',
  termClass: 'MEDIUM',
  termClassName: '中期',
  tenorMonths: 24,
  missing: [],
  rules: [
    {
      label: '普惠型小微企业贷款上限（单户授信总额）',
      value: '10000000.00',
      unit: 'CNY',
      rule: 'CRD-50',
      source: '金规〔2024〕11号',
      mark: 'LAW',
      validFrom: '2026-01-01',
    },
    {
      label: '人民银行普惠小微贷款统计上限（单户授信总额）',
      value: '20000000.00',
      unit: 'CNY',
      rule: 'CRD-51',
      source: 'PBoC, January 2024',
      mark: 'UNVERIFIED',
      validFrom: '2026-01-01',
    },
    {
      label: '短期贷款最长月数',
      value: '12',
      unit: 'COUNT',
      rule: 'CRD-12',
      source: 'general lending practice',
      mark: 'UNVERIFIED',
      validFrom: '2026-01-01',
    },
  ],
};

export const product: Product = {
  code: 'IP-WC',
  name: '知识产权质押流动资金贷款',
  minAmount: '100000.00',
  maxAmount: '10000000.00',
  minTenorMonths: 3,
  maxTenorMonths: 36,
  rates: [
    { kind: 'INVENTION', maxRate: '0.25', minYearsLeft: 8 },
    { kind: 'UTILITY_MODEL', maxRate: '0.15', minYearsLeft: 4 },
    { kind: 'TRADEMARK', maxRate: '0.30', minYearsUsed: 2 },
  ],
  sample: true,
  source: '交通银行北京分行 2006',
};

export function rightFacts(kind: RightKind, number: string): RightFacts {
  const known = !number.startsWith('9999');
  return {
    kind,
    number,
    numberValid: true,
    known,
    title: known ? (kind === 'TRADEMARK' ? '测试海智' : '一种用于晶圆表面缺陷检测的多光谱成像装置及其标定方法') : null,
    owners: known ? [{ name: NAMES[0] ?? '', socialCreditCode: '91990000MA0000015Q' }] : [],
    filingDate: kind === 'TRADEMARK' ? null : '2023-04-18',
    grantDate: kind === 'TRADEMARK' ? null : '2024-11-05',
    registeredOn: kind === 'TRADEMARK' ? '2020-05-21' : null,
    legalStatus: known ? 'IN_FORCE' : null,
    feePaidThrough: kind === 'TRADEMARK' ? null : '2027-04-18',
    lastDay: !known ? null : kind === 'UTILITY_MODEL' ? '2033-04-17' : kind === 'TRADEMARK' ? '2030-05-20' : '2043-04-17',
    yearsLeft: kind === 'UTILITY_MODEL' ? '6.4' : kind === 'TRADEMARK' ? '3.5' : '16.4',
    licences: 0,
    niceClasses: kind === 'TRADEMARK' ? ['9', '42'] : null,
    asOf: '2026-11-22T00:30:00Z',
    findings: !known
      ? [{ level: 'MISSING', code: 'collateral.unknown', message: '登记簿里没有这个号码的数据，提交后会查询登记机构。' }]
      : kind === 'UTILITY_MODEL'
        ? [
            { level: 'OK', code: 'ok', message: '出质人与登记权利人一致', rule: 'REG-P11.1' },
            { level: 'WARN', code: 'same-day', message: '有同日申请的发明专利，登记时须附声明', rule: 'REG-P11.10' },
          ]
        : [
            { level: 'OK', code: 'owner', message: '出质人与登记权利人一致', rule: 'REG-P11.1' },
            { level: 'OK', code: 'status', message: '权利有效', rule: 'REG-P11.2' },
            { level: 'OK', code: 'fee', message: '年费已缴', rule: 'REG-P11.4' },
          ],
  };
}

/** What a table found of a right, and not the stored register. */
const decidedBy = (decision: string, facts: RightFacts): RightFacts => ({
  ...facts,
  findings: facts.findings.map((finding) => ({ ...finding, decision })),
});

export function caseRights(): CaseRight[] {
  const kinds: [RightKind, string, string, string, string][] = [
    ['INVENTION', '2023104567890', '6000000.00', '0.25', '1500000.00'],
    ['UTILITY_MODEL', '2023223456780', '3000000.00', '0.15', '450000.00'],
    ['TRADEMARK', '41234567', '4000000.00', '0.30', '1200000.00'],
  ];
  return kinds.map(([kind, number, value, rate, limit], i) => ({
    ...decidedBy(uuid(8, 20 + i), rightFacts(kind, number)),
    id: uuid(3, i),
    value,
    rate,
    limit,
    rateSample: true,
    usedSince: kind === 'TRADEMARK' ? '2020-05-21' : null,
    filingState: i === 0 ? 'REGISTERED' : i === 1 ? 'CORRECTION_REQUESTED' : 'ACCEPTED',
  }));
}

export const financials: Financials = {
  sales: '86000000.00',
  margin: '0.11',
  growth: '0.15',
  inventoryDays: 75,
  receivableDays: 90,
  payableDays: 45,
  prepaidDays: 10,
  advanceDays: 20,
  ownFunds: '12000000.00',
  existingLoans: '4000000.00',
  otherFinance: '0.00',
};

export const limit: Limit = {
  most: '3150000.00',
  figures: [
    { bound: 'PLEDGE', label: '质押限额（各项价值 × 质押率之和）', amount: '3150000.00', binds: true },
    { bound: 'PRODUCT_CAP', label: '产品最高金额', amount: '10000000.00', binds: false },
    { bound: 'WORKING_CAPITAL', label: '营运资金需求允许的新增贷款', amount: '10895527.78', binds: false },
    { bound: 'BORROWER_ROOM', label: '单一借款人还可授信', amount: '98000000.00', binds: false },
  ],
};

export const price: Price = {
  annualRate: '0.038500',
  settled: false,
  parts: [
    { kind: 'BENCHMARK', label: '基准利率（LPR）', basisPoints: '310', rule: 'ALG-16', source: 'worked example', sample: true },
    { kind: 'SPREAD', label: '加点', basisPoints: '105', rule: 'CRD-03', source: '定价表 2026-01-01 版', sample: false },
    { kind: 'FTP_BENEFIT', label: '内部资金转移定价优惠', basisPoints: '-30', rule: 'CRD-03', source: '京金发〔2025〕210号', sample: true },
  ],
};

export const applicantFindings: Finding[] = [
  { level: 'OK', code: 'intake.applicant.SOCIAL_CREDIT_CODE.PASS', message: '统一社会信用代码校验位相符', rule: 'ALG-02' },
  { level: 'MISSING', code: 'intake.applicant.RELATED_PARTY.MISSING', message: '没有生效的关联方名单，无法核对', rule: 'CRD-34' },
  { level: 'OK', code: 'intake.applicant.EXISTING_CLASS.PASS', message: '现有授信最差分类：正常', rule: '3.5' },
];

const yes = { allowed: true, reasons: [] };
const no = (code: string, message: string) => ({ allowed: false, reasons: [{ code, message }] });

/** As the server has it: a draft is its proposer's. */
export function mayEdit(state: ApplicationState, proposer: string) {
  const edit =
    state !== 'DRAFT'
      ? no('intake.submitted-already', '该申请已经提交，不能再修改。')
      : proposer === me.staff
        ? yes
        : no('intake.not-proposer', '只有提交人可以修改该申请。');
  return { edit, submit: edit };
}

export function casePage(id: string): ApplicationPage | undefined {
  const row = caseRows.find((r) => r.id === id);
  const enterprise = enterprises.find((e) => e.name === row?.borrower);
  if (!row || !enterprise) return undefined;
  const open = Boolean(row.step);
  return {
    id,
    number: row.number,
    version: 3,
    state: row.state,
    step: row.step ?? null,
    waitsForRole: row.waitsForRole ?? null,
    waitsFor: row.waitsFor ?? null,
    waitsSince: row.waitsSince ?? null,
    dueOn: row.dueOn ?? null,
    workingDaysLeft: row.workingDaysLeft ?? null,
    ageing: row.ageing,
    branch: 'BJ-HD',
    branchName: '北京海淀支行',
    customerManager: row.customerManager,
    enterprise,
    applicantFindings,
    product,
    amount: row.amount,
    tenorMonths: row.tenorMonths,
    purpose: { code: 'WORKING_CAPITAL', name: '采购原材料', workingCapital: true },
    purposeText: '采购光学镜组与运动平台，用于第三代检测设备的批量交付。',
    financials,
    otherSecurity: '2000000.00',
    flags: ['CONTRACTING', 'REGISTRATION', 'CONDITIONS', 'ACTIVE'].includes(row.state) || id === caseRows[0]?.id ? flags : null,
    plannedMaturity: '2028-11-21',
    channel: row.channel ?? null,
    channelReasons:
      row.channel === 'GREEN'
        ? [
            { code: 'pilot', message: '经办机构在试点名单内', rule: 'CRD-14', decision: uuid(8, 0) },
            { code: 'quota', message: '专项额度充足', rule: 'CRD-05' },
            { code: 'precheck', message: '质物核查全部通过', rule: '1.2.1' },
          ]
        : row.channel === 'ORDINARY'
          ? [{ code: 'warn', message: '实用新型有同日申请的发明专利，核查结果为“可补正”', rule: 'REG-P11.10' }]
          : [],
    approvalRoute: 'BRANCH',
    approvedAmount: ['CONTRACTING', 'REGISTRATION', 'CONDITIONS', 'ACTIVE'].includes(row.state) ? '3150000.00' : null,
    totalValue: '13000000.00',
    lendingLimit: '3150000.00',
    limit,
    price,
    loanToValue: '0.2423',
    conditions: ['质押登记办妥后放款', '按季报送检测设备订单与回款'],
    missing:
      row.state === 'INFORMATION_NEEDED'
        ? [
            { code: 'financial', message: '缺 2025 年度审计报告' },
            { code: 'statement', message: '缺同日申请的声明', rule: 'REG-P07' },
          ]
        : [],
    rights: caseRights(),
    submittedAt: row.submittedAt ?? null,
    endedAt: open ? null : '2026-11-20T08:00:00Z',
    endReasons:
      row.state === 'REFUSED' ? [{ code: 'REG-P11.6', message: '债务履行期不超过专利权期限', rule: 'REG-P11.6', decision: uuid(8, 20) }] : [],
    may: {
      ...mayEdit(row.state, row.customerManager.staff),
      withdraw: open ? yes : no('intake.past-withdrawal', '该申请当前不能撤回。'),
      upload: yes,
    },
    myTask: row.state === 'DUE_DILIGENCE' ? { id: uuid(4, 0), formKey: 'investigate', state: 'CLAIMED' } : null,
  };
}
