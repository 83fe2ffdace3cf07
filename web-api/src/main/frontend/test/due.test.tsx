// @vitest-environment jsdom
import { render, renderHook } from '@testing-library/react';
import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { initReactI18next } from 'react-i18next';
import texts from '../src/i18n/zh-CN/index.ts';
import { DueMark, useDueText } from '../src/ui/Marks.tsx';

beforeAll(() => i18next.use(initReactI18next).init({ lng: 'zh-CN', resources: { 'zh-CN': { translation: texts } } }));

describe('a deadline in words', () => {
  test.each([
    [-3, 'OVERDUE', '逾期 3 个工作日'],
    [0, 'OVERDUE', '已逾期'],
    [null, 'OVERDUE', '已逾期'],
    [0, 'DUE_SOON', '今天到期'],
    [1, 'DUE_SOON', '剩 1 个工作日'],
    [7, 'ON_TIME', '剩 7 个工作日'],
    [null, 'ON_TIME', '期限内'],
    [null, 'NONE', ''],
  ] as const)('%s %s: %s', (workingDaysLeft, ageing, words) => {
    const { result } = renderHook(useDueText);
    expect(result.current({ dueOn: '2026-11-18', workingDaysLeft, ageing })).toBe(words);
  });

  test('that nobody waits for any more is only a day', () => {
    const { container } = render(<DueMark dueOn="2026-11-18" ageing="NONE" />);
    expect(container.textContent).toBe('2026-11-18');
  });
});
