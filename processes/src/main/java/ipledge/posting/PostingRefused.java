package ipledge.posting;

import ipledge.shared.Violation;
import java.util.Map;

/** Money that may not move. */
public final class PostingRefused extends Violation {

  private PostingRefused(Kind kind, String code, Map<String, String> arguments) {
    super(kind, code, arguments);
  }

  static PostingRefused insufficient(AccountRef account) {
    return new PostingRefused(Kind.RULE, "posting.insufficient", Map.of("account", account.code()));
  }

  static PostingRefused noSuchAccount(AccountRef account) {
    return new PostingRefused(
        Kind.NOT_FOUND, "posting.no-such-account", Map.of("account", account.code()));
  }

  static PostingRefused otherFloor(AccountRef account) {
    return new PostingRefused(
        Kind.CONFLICT, "posting.other-floor", Map.of("account", account.code()));
  }

  static PostingRefused noSuchReservation() {
    return new PostingRefused(Kind.NOT_FOUND, "posting.no-such-reservation", Map.of());
  }

  static PostingRefused resolvedOtherwise(Resolution already) {
    return new PostingRefused(
        Kind.CONFLICT, "posting.resolved-otherwise", Map.of("resolution", already.name()));
  }

  static PostingRefused referenceUsed(String reference) {
    return new PostingRefused(
        Kind.CONFLICT, "posting.reference-used", Map.of("reference", reference));
  }
}
