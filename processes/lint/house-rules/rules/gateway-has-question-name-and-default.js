'use strict';

const { is } = require('./model');

/** A split asks a question, names each answer, and says where the token goes when none fits. */
module.exports = function () {
  return {
    check(node, reporter) {
      const answers = node.outgoing || [];
      if (!is(node, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway') || answers.length < 2) {
        return;
      }
      if (!/[?？]/.test(node.name || '')) {
        reporter.report(node.id, 'The gateway must ask a question in its name');
      }
      if (!node.default) {
        reporter.report(node.id, 'The gateway must have a default flow');
      }
      for (const answer of answers) {
        if (!answer.name) {
          reporter.report(answer.id, 'The flow must name the answer that it stands for');
        }
      }
    }
  };
};
