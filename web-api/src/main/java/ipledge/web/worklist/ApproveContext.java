package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.approval.Opinion;
import ipledge.approval.Quotas;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.rulebook.AuthorityLimit;
import ipledge.rulebook.AuthorityLimits;
import ipledge.rulebook.Mark;
import ipledge.shared.BankTime;
import ipledge.shared.BranchId;
import ipledge.shared.Money;
import ipledge.web.view.Texts;
import ipledge.worklist.TaskView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was recommended, and how far the approver's authority reaches (CRD-04). */
@Component
class ApproveContext implements TaskContext {

  private final AuthorityLimits authority;
  private final Quotas quotas;
  private final Texts texts;
  private final Clock clock;

  ApproveContext(AuthorityLimits authority, Quotas quotas, Texts texts, Clock clock) {
    this.authority = authority;
    this.quotas = quotas;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * Delegated authority.
   *
   * @param limit in yuan
   * @param sample whether the bank has still to replace it
   */
  record Authority(String name, Money limit, boolean sample, @Nullable String source) {}

  /**
   * The page's context.
   *
   * @param quotaFree what the branch may still lend of this year's plan (CRD-05), in yuan
   */
  record Context(
      @Nullable Money recommendedAmount,
      List<String> conditions,
      Authority authority,
      Money quotaFree,
      List<RefusalReason> refusalReasons) {}

  @Override
  public Set<String> forms() {
    return Set.of("approve");
  }

  @Override
  public Object of(TaskView task, CaseFacts facts) {
    Optional<Opinion> recommended = recommended(facts);
    ApplicationView application = facts.application();
    String role = task.groups().getFirst();
    BranchId branch = new BranchId(application.branchId());
    LocalDate today = BankTime.today(clock);
    Optional<AuthorityLimit> row =
        authority.describe(role, branch, application.productCode(), today);
    return new Context(
        recommended.map(Opinion::amount).orElse(null),
        recommended.map(ApproveContext::conditions).orElse(List.of()),
        new Authority(
            texts.of("worklist.role." + role),
            row.map(AuthorityLimit::most).orElseGet(Money::zero),
            row.map(limit -> limit.mark() == Mark.SAMPLE).orElse(false),
            row.map(AuthorityLimit::source).orElse(null)),
        quotas.left(branch, today),
        RefusalReason.all(texts));
  }

  /** Which conditions the reviewer recommends. */
  static List<String> recommendedConditions(CaseFacts facts) {
    return recommended(facts).map(ApproveContext::conditions).orElse(List.of());
  }

  private static Optional<Opinion> recommended(CaseFacts facts) {
    return facts.opinions().stream()
        .filter(opinion -> opinion.decision().equals("RECOMMEND"))
        .reduce((earlier, later) -> later);
  }

  static List<String> conditions(Opinion opinion) {
    Object wanted = opinion.details().get("conditions");
    return wanted instanceof List<?> list
        ? list.stream().flatMap(ApproveContext::text).toList()
        : List.of();
  }

  private static Stream<String> text(Object value) {
    return value instanceof String text ? Stream.of(text) : Stream.empty();
  }
}
