'use strict';

/** What every rule asks of a model element. */

function is(node, ...types) {
  return types.some((type) => node.$instanceOf(type));
}

/** The first extension of this type, for example `zeebe:TaskDefinition`. */
function extension(node, type) {
  const all = (node.extensionElements && node.extensionElements.values) || [];
  return all.find((one) => one.$type === type);
}

/** The value of a task header; undefined where there is none. */
function header(node, key) {
  const headers = extension(node, 'zeebe:TaskHeaders');
  const found = ((headers && headers.values) || []).find((one) => one.key === key);
  return found && found.value;
}

module.exports = { extension, header, is };
