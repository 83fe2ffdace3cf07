'use strict';

const { extension, header, is } = require('./model');

const JUDGES = /^ipledge:(approve|review|confirm|co)(-|$)/;

/** Who approves, reviews or confirms says whose work it must not be. */
module.exports = function () {
  return {
    check(node, reporter) {
      const form = is(node, 'bpmn:UserTask') && extension(node, 'zeebe:FormDefinition');
      if (form && JUDGES.test(form.formKey || '') && !header(node, 'exclude')) {
        reporter.report(node.id, 'The task must exclude those whose work it judges');
      }
    }
  };
};
