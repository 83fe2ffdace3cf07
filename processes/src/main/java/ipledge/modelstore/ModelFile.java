package ipledge.modelstore;

import ipledge.shared.Sha256;

/**
 * A model.
 *
 * @param name file name without a folder, for example {@code valuation.bpmn}
 */
record ModelFile(String name, byte[] content) {

  boolean isBpmn() {
    return name.endsWith(".bpmn");
  }

  byte[] digest() {
    return Sha256.of(content);
  }
}
