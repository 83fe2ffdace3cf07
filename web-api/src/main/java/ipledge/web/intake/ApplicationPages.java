package ipledge.web.intake;

import ipledge.approval.CaseFacts;
import ipledge.approval.CaseFactsReader;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.intake.ApplicationState;
import ipledge.shared.Actor;
import ipledge.shared.BranchId;
import ipledge.web.view.ApplicantShown;
import ipledge.web.view.BranchNames;
import ipledge.web.view.CaseParts;
import ipledge.web.view.Catalogue;
import ipledge.web.view.DueDays;
import ipledge.web.view.EnterprisesShown;
import ipledge.web.view.Financials;
import ipledge.web.view.FlagWords;
import ipledge.web.view.LimitWords;
import ipledge.web.view.Person;
import ipledge.web.view.PriceWords;
import ipledge.web.view.Reason;
import ipledge.web.view.Staff;
import ipledge.web.view.Texts;
import ipledge.worklist.TaskView;
import ipledge.worklist.WorklistQueries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a case page together. */
@Component
class ApplicationPages {

  private final CaseFactsReader facts;
  private final CaseParts parts;
  private final EnterprisesShown enterprises;
  private final ApplicantShown applicants;
  private final FlagWords flags;
  private final LimitWords limits;
  private final PriceWords prices;
  private final WorklistQueries worklist;
  private final Catalogue catalogue;
  private final DueDays dueDays;
  private final CasePermissions permissions;
  private final BranchNames branches;
  private final Texts texts;
  private final Staff staff;

  ApplicationPages(
      CaseFactsReader facts,
      CaseParts parts,
      EnterprisesShown enterprises,
      ApplicantShown applicants,
      FlagWords flags,
      LimitWords limits,
      PriceWords prices,
      WorklistQueries worklist,
      Catalogue catalogue,
      DueDays dueDays,
      CasePermissions permissions,
      BranchNames branches,
      Texts texts,
      Staff staff) {
    this.facts = facts;
    this.parts = parts;
    this.enterprises = enterprises;
    this.applicants = applicants;
    this.flags = flags;
    this.limits = limits;
    this.prices = prices;
    this.worklist = worklist;
    this.catalogue = catalogue;
    this.dueDays = dueDays;
    this.permissions = permissions;
    this.branches = branches;
    this.texts = texts;
    this.staff = staff;
  }

  /**
   * @throws ipledge.shared.NoSuchRecord if there is no such case, or none that the reader may see
   */
  ApplicationPage of(UUID id, Actor reader) {
    CaseFacts known = facts.read(id);
    ApplicationView application = known.application();
    Optional<TaskView> waiting =
        worklist.ofCase(id, reader).stream()
            .filter(TaskView::isOpen)
            .min(Comparator.comparing(task -> task.item().dueAt()));
    DueDays.Due due = dueDays.of(waiting.map(task -> task.item().dueAt()).orElse(null));
    LocalDate day = CaseParts.ruleDay(known);
    return new ApplicationPage(
        application.id(),
        application.number(),
        application.version(),
        application.state(),
        waiting.map(task -> task.item().elementId()).orElse(null),
        waiting.map(task -> task.groups().getFirst()).orElse(null),
        waiting.map(this::holder).orElse(null),
        waiting.map(TaskView::openedAt).orElse(null),
        due.dueOn(),
        due.workingDaysLeft(),
        due.ageing(),
        application.branchId(),
        branches.of(new BranchId(application.branchId())),
        staff.of(application.proposer()),
        enterprises.of(known.enterprise(), application),
        applicants.of(known.applicant()),
        catalogue.product(application.productCode(), day),
        application.amount(),
        application.tenorMonths(),
        catalogue.purpose(application.purposeCode(), day),
        application.purposeText(),
        Financials.of(application.financials()),
        application.otherSecurity(),
        application.plannedMaturity(),
        application.channel(),
        parts.channelReasons(known),
        known.route(),
        known.approvedAmount(),
        known.approvedAmount() == null ? null : flags.of(id),
        CaseParts.totalValue(known),
        CaseParts.lendingLimit(known),
        limits.of(known),
        prices.of(known),
        CaseParts.loanToValue(known),
        known.conditions(),
        parts.missing(id),
        parts.rights(known),
        application.submittedAt(),
        application.endedAt(),
        endReasons(application),
        permissions.of(application, reader),
        worklist.doableIn(id, reader).map(ApplicationPages::mine).orElse(null));
  }

  /** A ground is named by its rule, a judgement by its code. */
  private List<Reason> endReasons(ApplicationView application) {
    String codes = application.endReason();
    if (application.state() != ApplicationState.REFUSED || codes == null) {
      return List.of();
    }
    Function<String, Optional<UUID>> against = parts.against(application.id());
    return Arrays.stream(codes.split(",")).map(code -> endReason(code, against)).toList();
  }

  private Reason endReason(String code, Function<String, Optional<UUID>> against) {
    String ground = texts.find("collateral.ground." + code, Map.of());
    return ground == null
        ? texts.reason(code)
        : new Reason(code, ground, code, against.apply(code).orElse(null));
  }

  private @Nullable Person holder(TaskView task) {
    return staff.maybe(task.item().claimedBy());
  }

  private static ApplicationPage.MyTask mine(TaskView task) {
    return new ApplicationPage.MyTask(task.id(), task.item().formKey(), task.item().state().name());
  }
}
