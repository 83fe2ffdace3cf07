'use strict';

const assert = require('node:assert');
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const { test } = require('node:test');

const { BpmnModdle } = require('bpmn-moddle');
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
const house = require('bpmnlint-plugin-ipledge');
const zeebe = require('zeebe-bpmn-moddle/resources/zeebe.json');

const here = join(__dirname, '..');
const planted = join(here, 'planted');
const config = JSON.parse(readFileSync(join(here, '.bpmnlintrc'), 'utf8'));

/** The names of the rules that a model breaks. */
async function broken(file) {
  const { rootElement } = await new BpmnModdle({ zeebe }).fromXML(readFileSync(file, 'utf8'));
  const linter = new Linter({ config, resolver: new NodeResolver({ require }) });
  return Object.keys(await linter.lint(rootElement)).sort();
}

test('a sound model breaks no rule', async () => {
  assert.deepStrictEqual(await broken(join(planted, 'sound.bpmn')), []);
});

for (const rule of Object.keys(house.rules)) {
  test(`${rule} bites its planted violation, and nothing else does`, async () => {
    assert.deepStrictEqual(await broken(join(planted, `${rule}.bpmn`)), [ `ipledge/${rule}` ]);
  });
}

test('what the platform does not understand is found', async () => {
  assert.deepStrictEqual(await broken(join(planted, 'platform.bpmn')), [ 'camunda-compat/feel' ]);
});

test('every planted model is one of a rule', () => {
  const names = readdirSync(planted).map((file) => file.replace(/\.bpmn$/, ''));
  assert.deepStrictEqual(names.sort(), [ ...Object.keys(house.rules), 'platform', 'sound' ].sort());
});

test('one rule of the platform is off, and only one', () => {
  const off = Object.entries(config.rules).filter(([ , severity ]) => severity === 'off');
  assert.deepStrictEqual(off.map(([ rule ]) => rule), [ 'camunda-compat/zeebe-user-task' ]);
});
