package ipledge.web.worklist;

import ipledge.shared.BranchId;
import ipledge.web.view.BranchNames;
import ipledge.web.view.Texts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people call the accounts of the books. */
@Component
class AccountWords {

  private static final String HELD = "held:";
  private static final int QUOTA_PARTS = 4;

  private final BranchNames branches;
  private final Texts texts;

  AccountWords(BranchNames branches, Texts texts) {
    this.branches = branches;
    this.texts = texts;
  }

  /** The account's own code where it has no words. */
  String of(String code) {
    if (code.startsWith(HELD)) {
      return texts.of("posting.account.held", Map.of("what", of(code.substring(HELD.length()))));
    }
    String[] parts = code.split(":");
    return switch (parts[0]) {
      case "quota" -> parts.length == QUOTA_PARTS ? quota(parts) : code;
      case "loan", "payee" ->
          texts.of("posting.account." + parts[0], Map.of("what", parts[parts.length - 1]));
      case "plan" -> texts.of("posting.account.plan");
      default -> code;
    };
  }

  private String quota(String[] parts) {
    return texts.of(
        "posting.account.quota-" + parts[3],
        Map.of("year", parts[1], "branch", branches.of(new BranchId(parts[2]))));
  }
}
