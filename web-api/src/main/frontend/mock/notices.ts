import type { CaseTimes, Notice, Notices } from '../src/api/types.ts';
import { uuid } from './cases.ts';
import { people } from './people.ts';
import { taskRows } from './tasks.ts';

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const day = (hours: number) => ago(hours).slice(0, 10);

const told = (i: number, level: Notice['level'], percent: string, open: boolean, read: boolean): Notice => {
  const row = taskRows[i]!;
  return {
    id: uuid(40, i),
    level,
    percent,
    applicationId: row.applicationId,
    caseNumber: row.caseNumber,
    borrower: row.borrower,
    taskId: row.id,
    step: row.elementId,
    open,
    holder: open ? null : people.zhao,
    dueOn: day(20 * i),
    at: ago(10 * i + 2),
    readAt: read ? ago(1) : null,
  };
};

let items: Notice[] = [
  told(0, 'REMINDER', '50', true, false),
  told(1, 'DEPUTY', '100', true, false),
  told(2, 'MANAGER', '150', true, false),
  told(3, 'REMINDER', '50', false, true),
];

export const notices = (): Notices => ({ unread: items.filter((one) => one.open && !one.readAt).length, items });

export function markRead(id: string): Notices {
  items = items.map((one) => (one.id === id ? { ...one, readAt: new Date().toISOString() } : one));
  return notices();
}

export const times: CaseTimes = {
  grossDays: '9.40',
  netDays: '6.15',
  owedDays: '3.25',
  owed: false,
  stepsNetDays: '5.35',
  stepsTargetDays: '6.00',
  steps: [
    {
      taskId: uuid(41, 0),
      step: 'confirm-value',
      subject: '2023104567890 一种示例装置',
      by: people.jia,
      openedAt: ago(300),
      closedAt: ago(280),
      dueOn: day(276),
      grossDays: '0.40',
      netDays: '0.40',
      targetDays: '1.00',
      late: false,
      owed: false,
      notices: [],
    },
    {
      taskId: uuid(41, 1),
      step: 'investigate',
      by: people.zhang,
      openedAt: ago(270),
      closedAt: ago(120),
      dueOn: day(144),
      grossDays: '5.45',
      netDays: '2.20',
      targetDays: '2.00',
      late: true,
      owed: false,
      notices: [
        { level: 'REMINDER', at: ago(220) },
        { level: 'DEPUTY', at: ago(140) },
      ],
    },
    {
      taskId: uuid(41, 2),
      step: 'supply-information',
      by: people.li,
      openedAt: ago(210),
      closedAt: ago(150),
      dueOn: day(180),
      grossDays: '3.25',
      netDays: '0.00',
      targetDays: null,
      late: false,
      owed: false,
      notices: [],
    },
    {
      taskId: uuid(41, 3),
      step: 'review-credit',
      by: null,
      openedAt: ago(100),
      closedAt: null,
      dueOn: day(-20),
      grossDays: '2.75',
      netDays: '2.75',
      targetDays: '3.00',
      late: false,
      owed: false,
      notices: [{ level: 'REMINDER', at: ago(30) }],
    },
  ],
};
