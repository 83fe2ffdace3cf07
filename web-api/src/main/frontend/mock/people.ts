import type { Me, Person } from '../src/api/types.ts';

const person = (staff: string, name: string): Person => ({ staff, name });

export const people = {
  li: person('li.na', '李娜'),
  wang: person('wang.wei', '王伟'),
  zhang: person('zhang.min', '张敏'),
  zhao: person('zhao.lei', '赵磊'),
  chen: person('chen.jie', '陈洁'),
  liu: person('liu.yang', '刘洋'),
  jia: person('jia.wen', '贾雯'),
  sun: person('sun.li', '孙丽'),
  wu: person('wu.hao', '吴昊'),
  feng: person('feng.gang', '冯刚'),
  han: person('han.mei', '韩梅'),
  xu: person('xu.jing', '徐静'),
  system: person('system', 'IPledge'),
};

export const me: Me = {
  staff: 'zhang.min',
  name: '张敏',
  roles: [
    'investigator',
    'credit-reviewer',
    'appraiser',
    'customer-manager',
    'branch-approver',
    'disbursement-clerk',
    'registrar-clerk',
    'compliance-officer',
  ],
  branch: 'BJ-HD',
  branchName: '北京海淀支行',
  allBranches: false,
  locale: 'zh-CN',
};
