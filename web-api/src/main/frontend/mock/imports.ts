import { http, HttpResponse, type HttpHandler } from 'msw';
import type { FactTerms, ImportReport } from '../src/api/types.ts';
import { caseRows, uuid } from './cases.ts';
import { me } from './people.ts';

export const factTerms: FactTerms = {
  industries: [
    { code: 'INDUSTRY', name: '工业（采矿、制造、电力热力等）' },
    { code: 'SOFTWARE', name: '软件和信息技术服务业' },
    { code: 'OTHER', name: '其他未列明行业' },
  ],
  regions: [
    { code: '110000', name: '北京市', pilot: true },
    { code: '610000', name: '陕西省', pilot: false },
  ],
  parks: [
    { code: 'ZGC', name: '中关村科技园区', region: '110000', pilot: true, sample: true },
    { code: 'XIAN', name: '西安高新技术产业开发区', region: '610000', pilot: false, sample: true },
  ],
  tags: [
    { kind: 'HIGH_TECH', name: '高新技术企业' },
    { kind: 'SPECIALISED_INNOVATIVE', name: '专精特新企业' },
    { kind: 'HARD_TECH', name: '硬科技企业' },
  ],
};

const report: ImportReport = {
  id: uuid(15, 1),
  fileName: '11月申请.xlsx',
  by: { staff: me.staff, name: me.name },
  receivedAt: '2026-11-22T01:45:00Z',
  again: false,
  rows: 4,
  drafted: 2,
  knownBefore: 0,
  refused: 1,
  applications: [
    { key: 'A-1', rows: [2, 3], outcome: 'DRAFTED', applicationId: caseRows[9]?.id ?? null, number: caseRows[9]?.number ?? null, problems: [] },
    {
      key: 'A-2',
      rows: [4],
      outcome: 'REFUSED',
      applicationId: null,
      number: null,
      problems: [
        { row: 4, column: '申请金额（元）', code: 'intake.amount-above-cap', message: '申请金额不得超过 10000000.00 元。' },
        { row: 4, column: '权利号', code: 'collateral.number-invalid', message: '发明专利号 2023104567891 不存在：校验位不符。' },
      ],
    },
    { key: 'A-3', rows: [5], outcome: 'DRAFTED', applicationId: caseRows[0]?.id ?? null, number: caseRows[0]?.number ?? null, problems: [] },
  ],
};

let taken = false;
const file = (name: string) =>
  new HttpResponse(new Uint8Array([0x50, 0x4b]), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });

export const imports: HttpHandler[] = [
  http.get('*/api/v1/application-imports/template', () => file('申请导入模板 2026-11-22.xlsx')),
  http.get('*/api/v1/application-imports/:id/report', () => file('导入结果 2026-11-22.xlsx')),
  http.get('*/api/v1/application-imports/:id', () => HttpResponse.json(report)),
  http.post('*/api/v1/application-imports', () => {
    const again = taken;
    taken = true;
    return HttpResponse.json({ ...report, again }, { status: 201 });
  }),
];
