package ipledge.web.worklist;

import ipledge.collateral.Register;
import ipledge.collateral.RightChecks;
import ipledge.collateral.RightChecks.Stage;
import ipledge.collateral.RightFinding;
import ipledge.collateral.RightKind;
import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import ipledge.pledge.PledgeQueries;
import ipledge.pledge.PledgeQueries.FilingView;
import ipledge.pledge.PledgeQueries.Letter;
import ipledge.pledge.PledgeState;
import ipledge.rulebook.DecisionQueries;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
import ipledge.web.view.Ageing;
import ipledge.web.view.DueDays;
import ipledge.web.view.FilingState;
import ipledge.web.view.FindingShown;
import ipledge.web.view.RightsShown;
import ipledge.web.view.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts filings into words. */
@Component
class FilingsShown {

  private static final Set<PledgeState> ANSWERED =
      Set.of(
          PledgeState.CORRECTION_REQUESTED,
          PledgeState.DEEMED_WITHDRAWN,
          PledgeState.REFUSED,
          PledgeState.WITHDRAWN);

  /** A right that is filed. */
  record FiledRight(UUID id, RightKind kind, String number, @Nullable String title) {}

  /**
   * A filing.
   *
   * @param securedAmount in yuan
   * @param notice what the registrar wrote last
   * @param noticeDeadline last day to answer it
   * @param workingDaysLeft until then, as long as the registrar waits; with a minus once it is over
   * @param answerDueOn last day on which the registrar answers in time; only while it is awaited
   * @param refusalGround in words; null unless the registrar refused
   * @param cancellationRefused whether the registrar does not cancel the pledge of an ended case
   */
  record FilingShown(
      UUID id,
      Register register,
      String pledgor,
      FilingState state,
      int round,
      List<FiledRight> rights,
      Money securedAmount,
      @Nullable String filingNo,
      @Nullable Instant submittedAt,
      @Nullable LocalDate answerDueOn,
      @Nullable String registrationNo,
      @Nullable String certificateNo,
      @Nullable LocalDate registeredOn,
      @Nullable LocalDate termTo,
      @Nullable String notice,
      @Nullable LocalDate noticeDeadline,
      @Nullable Integer workingDaysLeft,
      Ageing ageing,
      @Nullable String refusalGround,
      boolean cancellationRefused,
      List<FindingShown> findings) {}

  private final PledgeQueries pledges;
  private final RightQueries rights;
  private final RightChecks checks;
  private final DecisionQueries decisions;
  private final RightsShown rightsShown;
  private final DueDays dueDays;
  private final Texts texts;

  FilingsShown(
      PledgeQueries pledges,
      RightQueries rights,
      RightChecks checks,
      DecisionQueries decisions,
      RightsShown rightsShown,
      DueDays dueDays,
      Texts texts) {
    this.pledges = pledges;
    this.rights = rights;
    this.checks = checks;
    this.decisions = decisions;
    this.rightsShown = rightsShown;
    this.dueDays = dueDays;
    this.texts = texts;
  }

  List<FilingShown> ofCase(UUID applicationId) {
    return pledges.of(applicationId).stream().map(this::shown).toList();
  }

  FilingShown of(UUID filingId) {
    return shown(pledges.find(filingId));
  }

  /** What was found of the filing's rights when it was looked at as the register will. */
  List<RightFinding> findings(FilingView filing) {
    return checks.of(filing.applicationId(), Stage.FILING).stream()
        .filter(finding -> filing.rightIds().contains(finding.rightId()))
        .toList();
  }

  List<FiledRight> rights(FilingView filing) {
    List<RightView> views = rights.findAll(filing.rightIds());
    return views.stream()
        .map(
            right ->
                new FiledRight(right.id(), right.kind(), right.number(), right.facts().title()))
        .toList();
  }

  private FilingShown shown(FilingView filing) {
    List<Letter> letters = pledges.letters(filing.id());
    List<FiledRight> filed = rights(filing);
    LocalDate deadline = filing.correctionDeadline();
    boolean open = filing.state() == PledgeState.CORRECTION_REQUESTED;
    DueDays.Due due = open && deadline != null ? dueDays.of(deadline) : DueDays.never();
    return new FilingShown(
        filing.id(),
        filing.register(),
        filing.pledgor().name(),
        FilingState.of(filing.state()),
        round(filing.state(), letters.size()),
        filed,
        filing.amount(),
        filing.filingNo(),
        filing.sentAt(),
        answerDue(filing),
        filing.registrationNo(),
        filing.certificateNo(),
        filing.registeredOn(),
        filing.termTo(),
        letters.isEmpty() ? null : letters.getFirst().text(),
        deadline,
        due.workingDaysLeft(),
        due.ageing(),
        refusal(filing),
        filing.cancellationRefusal() != null,
        findingsShown(filing, filed));
  }

  private List<FindingShown> findingsShown(FilingView filing, List<FiledRight> filed) {
    return rightsShown.findings(
        findings(filing),
        decisions.examined(filing.applicationId(), filing.id()),
        filed.stream().collect(Collectors.toMap(FiledRight::id, FiledRight::number)));
  }

  private static @Nullable LocalDate answerDue(FilingView filing) {
    boolean awaited =
        filing.state() == PledgeState.SUBMITTED || filing.state() == PledgeState.ACCEPTED;
    Instant due = filing.answerDueAt();
    return awaited && due != null ? BankTime.lastDay(due) : null;
  }

  /** Our own words for the registrar's code, and the code itself. */
  private @Nullable String refusal(FilingView filing) {
    String code = filing.ground();
    if (code == null) {
      return null;
    }
    String ground = pledges.groundOf(filing);
    String known = ground == null ? null : texts.find("collateral.ground." + ground, Map.of());
    return known == null ? code : known + " (" + code + ")";
  }

  /** Each letter ends a round; what was sent after the last one is a round of its own. */
  private static int round(PledgeState state, int letters) {
    return ANSWERED.contains(state) ? Math.max(1, letters) : letters + 1;
  }
}
