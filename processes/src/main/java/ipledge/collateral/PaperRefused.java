package ipledge.collateral;

import ipledge.shared.Violation;
import java.util.Map;

/** A paper about a right that cannot be taken so. */
public final class PaperRefused extends Violation {

  private PaperRefused(String code, Map<String, String> arguments, String pointer) {
    super(Kind.RULE, code, arguments, pointer);
  }

  static PaperRefused giverMissing(String pointer) {
    return new PaperRefused("collateral.paper-giver-missing", Map.of(), pointer + "/givenBy");
  }

  /** REG-P03, REG-T05, REG-C14: only an owner in the register can consent. */
  static PaperRefused giverNotOwner(String giver, String number, String pointer) {
    return new PaperRefused(
        "collateral.paper-giver-not-owner",
        Map.of("giver", giver, "number", number),
        pointer + "/givenBy");
  }

  static PaperRefused documentMissing(String pointer) {
    return new PaperRefused("collateral.paper-document-missing", Map.of(), pointer + "/documentId");
  }

  static PaperRefused inFuture(String pointer) {
    return new PaperRefused("collateral.paper-in-future", Map.of(), pointer + "/signedOn");
  }
}
