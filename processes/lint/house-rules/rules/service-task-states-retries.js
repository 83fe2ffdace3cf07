'use strict';

const { extension, is } = require('./model');

/** Automatic work is a job of ours with a stated number of tries; nothing is decided in the broker. */
module.exports = function () {
  return {
    check(node, reporter) {
      if (!is(node, 'bpmn:ServiceTask', 'bpmn:BusinessRuleTask', 'bpmn:SendTask')) {
        return;
      }
      const job = extension(node, 'zeebe:TaskDefinition');
      if (!job) {
        reporter.report(node.id, 'The task must be a job');
      } else if (!/^[1-9]$/.test(job.retries || '')) {
        reporter.report(node.id, 'The task must state its retries as a number from 1 to 9');
      }
    }
  };
};
