'use strict';

const { extension, is } = require('./model');

const MONEY = new Set([
  'amount', 'balance', 'cny', 'cost', 'currency', 'fee', 'interest', 'limit', 'money', 'price',
  'principal', 'quota', 'rmb', 'sum', 'value', 'yuan'
]);

/** The words of a name: `loanAmount` and `loan_amounts` both speak of an amount. */
function words(name) {
  return name
    .split(/(?=[A-Z])|[^A-Za-z]+/)
    .map((word) => word.toLowerCase())
    .flatMap((word) => [ word, word.replace(/s$/, '') ]);
}

/** Everything in which an element names variables, with text in quotes left out. */
function expressions(node) {
  const mapping = extension(node, 'zeebe:IoMapping') || {};
  const loop = node.loopCharacteristics && extension(node.loopCharacteristics, 'zeebe:LoopCharacteristics');
  return [
    ...[ ...(mapping.inputParameters || []), ...(mapping.outputParameters || []) ]
      .flatMap((one) => [ one.source, one.target ]),
    ...(loop ? [ loop.inputCollection, loop.inputElement, loop.outputCollection, loop.outputElement ] : []),
    node.conditionExpression && node.conditionExpression.body
  ].filter(Boolean).map((text) => text.replace(/"[^"]*"/g, ' '));
}

/** Money is in the database, exact to the fen; in the engine it would become a binary fraction. */
module.exports = function () {
  return {
    check(node, reporter) {
      if (!is(node, 'bpmn:FlowElement')) {
        return;
      }
      const found = expressions(node).flatMap(words).find((word) => MONEY.has(word));
      if (found) {
        reporter.report(node.id, `Money must not be a variable: "${found}"`);
      }
    }
  };
};
