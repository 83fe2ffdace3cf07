'use strict';

const rules = [
  'approval-has-second-person',
  'call-activity-binds-deployment',
  'element-id-is-word',
  'gateway-has-question-name-and-default',
  'no-money-variable',
  'no-script-task',
  'service-task-states-retries',
  'user-task-has-form-groups-due',
  'wait-has-timer'
];

module.exports = {
  configs: {
    recommended: {
      rules: Object.fromEntries(rules.map((rule) => [ rule, 'error' ]))
    }
  },
  rules: Object.fromEntries(rules.map((rule) => [ rule, `./rules/${rule}` ]))
};
