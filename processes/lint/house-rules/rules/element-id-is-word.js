'use strict';

const { is } = require('./model');

const WORDS = /^[a-z]+(-[a-z]+)*$/;

/** Ids stand in records, tests and migrations for years: a tool's random id says nothing there. */
module.exports = function () {
  return {
    check(node, reporter) {
      if (!is(node, 'bpmn:FlowElement', 'bpmn:Process', 'bpmn:Message', 'bpmn:Error')) {
        return;
      }
      if (!WORDS.test(node.id || '')) {
        reporter.report(node.id, 'The id must be words in lower case, joined by hyphens');
      }
    }
  };
};
