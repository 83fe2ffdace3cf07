'use strict';

const { is } = require('./model');

function startsByTimer(event) {
  return (event.eventDefinitions || []).some((one) => is(one, 'bpmn:TimerEventDefinition'));
}

function waits(node) {
  return is(node, 'bpmn:UserTask', 'bpmn:ReceiveTask', 'bpmn:EventBasedGateway')
    || (is(node, 'bpmn:IntermediateCatchEvent')
      && (node.eventDefinitions || []).some((one) => is(one, 'bpmn:MessageEventDefinition', 'bpmn:SignalEventDefinition')));
}

function ownTimer(node) {
  const beside = node.$parent.flowElements.filter(
    (one) => is(one, 'bpmn:BoundaryEvent') && one.attachedToRef === node);
  const next = is(node, 'bpmn:EventBasedGateway') ? (node.outgoing || []).map((flow) => flow.targetRef) : [];
  return [ ...beside, ...next ].some(startsByTimer);
}

/** Whether the scope of the element, or one around it, looks at the time by an event sub-process. */
function watched(node) {
  for (let scope = node.$parent; scope && scope.flowElements; scope = scope.$parent) {
    const looks = scope.flowElements
      .filter((one) => is(one, 'bpmn:SubProcess') && one.triggeredByEvent)
      .flatMap((one) => one.flowElements || [])
      .some((one) => is(one, 'bpmn:StartEvent') && startsByTimer(one));
    if (looks) {
      return true;
    }
  }
  return false;
}

/** Nothing waits for ever without somebody looking at the clock. */
module.exports = function () {
  return {
    check(node, reporter) {
      if (is(node, 'bpmn:FlowNode') && waits(node) && !ownTimer(node) && !watched(node)) {
        reporter.report(node.id, 'The wait must have a timer');
      }
    }
  };
};
