package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.collateral.OtherGrounds;
import ipledge.collateral.RightKind;
import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.shared.Money;
import ipledge.web.view.Person;
import ipledge.web.view.Staff;
import ipledge.web.view.Texts;
import ipledge.worklist.TaskView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How much may be lent at most (ALG-07), the sheet says how that comes about; and what only a
 * person can say of the rights (REG-P11 ground 12).
 */
@Component
class ReviewContext implements TaskContext {

  private final RightQueries rights;
  private final OtherGrounds grounds;
  private final Staff staff;
  private final Texts texts;

  ReviewContext(RightQueries rights, OtherGrounds grounds, Staff staff, Texts texts) {
    this.rights = rights;
    this.grounds = grounds;
    this.staff = staff;
    this.texts = texts;
  }

  /**
   * A right about which the reviewer answers whether anything else speaks against its registration.
   *
   * @param ground the register's last ground, "other"
   * @param answered what was answered in an earlier round
   */
  record AskedRight(
      UUID rightId,
      RightKind kind,
      String number,
      @Nullable String title,
      String ground,
      @Nullable GroundAnswered answered) {}

  /** An answer of an earlier round. */
  record GroundAnswered(boolean found, @Nullable String note, Person by, Instant at) {}

  /**
   * The page's context.
   *
   * @param maxLoan the most that may be lent, in yuan; null as long as a figure of the limit is
   *     missing
   */
  record Context(
      @Nullable Money maxLoan, List<AskedRight> rights, List<RefusalReason> refusalReasons) {}

  @Override
  public Set<String> forms() {
    return Set.of("review-credit");
  }

  @Override
  public Object of(TaskView task, CaseFacts facts) {
    return new Context(
        facts.limit().most().orElse(null), asked(facts.application()), RefusalReason.all(texts));
  }

  private List<AskedRight> asked(ApplicationView application) {
    Map<UUID, RightView> views =
        rights.findAll(application.rightIds()).stream()
            .collect(Collectors.toMap(RightView::id, Function.identity()));
    Map<UUID, OtherGrounds.Answered> answered = grounds.of(application.id());
    return application.rightIds().stream()
        .map(views::get)
        .filter(Objects::nonNull)
        .map(
            right ->
                new AskedRight(
                    right.id(),
                    right.kind(),
                    right.number(),
                    right.facts().title(),
                    right.kind().register().otherGround(),
                    shown(answered.get(right.id()))))
        .toList();
  }

  private @Nullable GroundAnswered shown(OtherGrounds.@Nullable Answered answer) {
    return answer == null
        ? null
        : new GroundAnswered(answer.found(), answer.note(), staff.of(answer.by()), answer.at());
  }
}
