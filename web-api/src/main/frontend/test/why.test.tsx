// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Why } from '../src/api/types.ts';
import texts from '../src/i18n/zh-CN/index.ts';
import { ReasonList } from '../src/ui/ReasonList.tsx';
import { WhySource } from '../src/ui/WhySource.tsx';
import { WhyView } from '../src/ui/WhyView.tsx';

const why: Why = {
  id: 'd1',
  decisionId: 'green-channel-eligibility',
  name: '绿色通道认定',
  edition: '2026-01',
  validFrom: '2026-01-01',
  decided: false,
  missingInputs: ['评估结果'],
  inputs: [
    { name: 'pilot', label: '试点', type: 'boolean', values: ['false'] },
    { name: 'amount', label: '金额', type: 'number', unit: 'CNY', values: ['10000000.00'] },
    { name: 'score', label: '得分', type: 'number', values: ['75.0'] },
    { name: 'states', label: '评估', type: 'list', values: ['已确认', '待评估'] },
    { name: 'result', label: '结果', type: 'string', values: [] },
  ],
  rules: [
    { id: 'one', text: '一', matched: true },
    { id: 'two', text: '二', matched: false },
  ],
  changedBy: ['rulebook-editor'],
};

beforeAll(() =>
  i18next.use(initReactI18next).init({ lng: 'zh-CN', interpolation: { escapeValue: false }, resources: { 'zh-CN': { translation: texts } } }),
);
afterEach(cleanup);

describe('why a table said what it said', () => {
  const value = (label: string) => within(screen.getByRole('row', { name: new RegExp(label) })).getByRole('cell').textContent;

  it('shows what went in as people write it, and what was missing', () => {
    render(<WhyView why={why} />);
    expect(value('试点')).toBe('否');
    expect(value('金额')).toBe('10,000,000.00 元');
    expect(value('得分')).toBe('75.0');
    expect(value('评估')).toBe('已确认、待评估');
    expect(value('结果')).toBe('缺');
    expect(screen.getByRole('note').textContent).toContain('评估结果');
  });

  it('shows the rows that did not match beside those that did, and who may change them', () => {
    render(<WhyView why={why} />);
    expect(screen.getAllByText('命中')).toHaveLength(1);
    expect(screen.getAllByText('未命中')).toHaveLength(1);
    expect(screen.getByText('规则编辑')).toBeTruthy();
  });

  it('is offered where a table decided and its decision can be read, and nowhere else', () => {
    const reasons = [
      { code: 'a', message: '表判定的', decision: 'd1' },
      { code: 'b', message: '人说的' },
    ];
    render(<ReasonList reasons={reasons} />);
    expect(screen.queryByRole('button')).toBeNull();
    cleanup();
    render(
      <WhySource whys={[why]}>
        <ReasonList reasons={reasons} />
      </WhySource>,
    );
    expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual(['为什么：表判定的']);
  });
});
