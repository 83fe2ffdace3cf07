'use strict';

const { extension, header, is } = require('./model');

const GROUPS = /^[a-z]+(-[a-z]+)*(,[a-z]+(-[a-z]+)*)*$/;

/** Who may do a task, on which page and by when stands in the model, not in code. */
module.exports = function () {
  return {
    check(node, reporter) {
      if (!is(node, 'bpmn:UserTask')) {
        return;
      }
      const form = extension(node, 'zeebe:FormDefinition');
      if (!form || !/^ipledge:[a-z]+(-[a-z]+)*$/.test(form.formKey || '')) {
        reporter.report(node.id, 'The task must name its page: formKey="ipledge:<name>"');
      }
      const assignment = extension(node, 'zeebe:AssignmentDefinition');
      if (!assignment || !GROUPS.test(assignment.candidateGroups || '')) {
        reporter.report(node.id, 'The task must name its candidate groups, roles of the house');
      }
      if (!/^due\.[a-z]+(-[a-z]+)*$/.test(header(node, 'dueParameter') || '')) {
        reporter.report(node.id, 'The task must name the rulebook parameter of its due date');
      }
      if (extension(node, 'zeebe:UserTask')) {
        reporter.report(node.id, 'The task must be job-based');
      }
    }
  };
};
