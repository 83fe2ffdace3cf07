package ipledge.contract;

import ipledge.shared.Violation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A contract or a paper that cannot be taken so. */
public final class ContractRefused extends Violation {

  private ContractRefused(
      Kind kind, String code, Map<String, String> arguments, @Nullable String pointer) {
    super(kind, code, arguments, pointer);
  }

  static ContractRefused notApproved() {
    return new ContractRefused(Kind.CONFLICT, "contract.not-approved", Map.of(), null);
  }

  /** A plan that ends before a loan could begin. */
  static ContractRefused periodOver(String maturity) {
    return new ContractRefused(
        Kind.RULE, "contract.period-over", Map.of("maturity", maturity), null);
  }

  static ContractRefused signatureMissing(String number) {
    return rule("contract.signature-missing", Map.of("number", number), "/signatures");
  }

  static ContractRefused signatureUnknown(String pointer) {
    return rule("contract.signature-unknown", Map.of(), pointer);
  }

  static ContractRefused otherDocument(String number, String pointer) {
    return new ContractRefused(
        Kind.CONFLICT, "contract.other-document", Map.of("number", number), pointer);
  }

  static ContractRefused signedInFuture(String pointer) {
    return rule("contract.signed-in-future", Map.of(), pointer);
  }

  static ContractRefused signedTooEarly(String drawnUp, String pointer) {
    return rule("contract.signed-before-drawn-up", Map.of("drawnUp", drawnUp), pointer);
  }

  static ContractRefused signatoryMissing(String pointer) {
    return rule("contract.signatory-missing", Map.of(), pointer);
  }

  static ContractRefused documentTooLarge(long most) {
    return rule("contract.document-too-large", Map.of("most", String.valueOf(most)), "/content");
  }

  static ContractRefused documentUnpacksTooLarge(long most) {
    return rule(
        "contract.document-unpacks-too-large", Map.of("most", String.valueOf(most)), "/content");
  }

  static ContractRefused documentOfTooManyParts(int most) {
    return rule(
        "contract.document-of-too-many-parts", Map.of("most", String.valueOf(most)), "/content");
  }

  static ContractRefused documentEmpty() {
    return rule("contract.document-empty", Map.of(), "/content");
  }

  static ContractRefused documentTypeUnknown() {
    return rule("contract.document-type-unknown", Map.of(), "/content");
  }

  private static ContractRefused rule(String code, Map<String, String> arguments, String pointer) {
    return new ContractRefused(Kind.RULE, code, arguments, pointer);
  }
}
