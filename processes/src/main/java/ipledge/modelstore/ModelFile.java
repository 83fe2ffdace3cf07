package ipledge.modelstore;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

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
    return sha256().digest(content);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
