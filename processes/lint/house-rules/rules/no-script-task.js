'use strict';

const { extension, is } = require('./model');

/** What a script computes is seen by no test, no edition and no audit event. */
module.exports = function () {
  return {
    check(node, reporter) {
      if (is(node, 'bpmn:ScriptTask') || (is(node, 'bpmn:Activity') && extension(node, 'zeebe:Script'))) {
        reporter.report(node.id, 'Scripts are forbidden: use a job');
      }
    }
  };
};
