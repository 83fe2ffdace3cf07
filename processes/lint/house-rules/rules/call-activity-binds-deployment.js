'use strict';

const { extension, is } = require('./model');

/** A case runs on one release, and a called flow sees only what it is handed. */
module.exports = function () {
  return {
    check(node, reporter) {
      if (!is(node, 'bpmn:CallActivity')) {
        return;
      }
      const called = extension(node, 'zeebe:CalledElement');
      if (!called || called.bindingType !== 'deployment') {
        reporter.report(node.id, 'The called flow must be bound to the deployment');
      }
      if (!called || called.propagateAllParentVariables !== false) {
        reporter.report(node.id, 'The called flow must not see all variables of its caller');
      }
      if (!called || called.propagateAllChildVariables !== false) {
        reporter.report(node.id, 'The caller must not see all variables of the called flow');
      }
    }
  };
};
