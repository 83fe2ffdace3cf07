package ipledge.approval;

import ipledge.collateral.OtherGround;
import ipledge.collateral.OtherGrounds;
import ipledge.collateral.RightQueries;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.shared.Actor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The question that the credit review answers about every right: whether anything that no table can
 * see speaks against registering the pledge (REG-P11 ground 12, "other" of REG-T09 and REG-C07).
 */
@Component
class GroundsAsked {

  private final OtherGrounds grounds;
  private final RightQueries rights;

  GroundsAsked(OtherGrounds grounds, RightQueries rights) {
    this.grounds = grounds;
    this.rights = rights;
  }

  /**
   * @param recommended whether the case is to go on: then every right is answered, and nothing
   *     found
   * @throws ApprovalRefused if an answer is missing, has no note, or contradicts the recommendation
   */
  void require(ApplicationView application, List<OtherGround> answers, boolean recommended) {
    Set<UUID> asked = new HashSet<>(application.rightIds());
    for (int i = 0; i < answers.size(); i++) {
      OtherGround answer = answers.get(i);
      if (!asked.remove(answer.rightId())) {
        throw ApprovalRefused.groundOfOtherRight(i);
      }
      if (answer.found() && (answer.note() == null || answer.note().isBlank())) {
        throw ApprovalRefused.groundNoteMissing(i);
      }
      if (answer.found() && recommended) {
        throw ApprovalRefused.groundFound(i);
      }
    }
    if (recommended && !asked.isEmpty()) {
      throw ApprovalRefused.groundUnanswered();
    }
  }

  void answer(ApplicationView application, List<OtherGround> answers, Actor acting) {
    grounds.answer(application.id(), application.branchId(), answers, acting);
  }

  /** The register's last ground for each right on which something was found. */
  List<String> found(List<OtherGround> answers) {
    List<UUID> found =
        answers.stream().filter(OtherGround::found).map(OtherGround::rightId).toList();
    return rights.findAll(found).stream()
        .map(right -> right.kind().register().otherGround())
        .distinct()
        .sorted()
        .toList();
  }
}
