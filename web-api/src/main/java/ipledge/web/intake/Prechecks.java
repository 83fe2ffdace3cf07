package ipledge.web.intake;

import ipledge.approval.GreenChannelPreview;
import ipledge.approval.GreenChannelPreview.Preview;
import ipledge.collateral.RightFinding;
import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import ipledge.intake.ApplicantFinding;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.intake.RightsInUse;
import ipledge.shared.BankTime;
import ipledge.web.view.ApplicantShown;
import ipledge.web.view.DecisionWords;
import ipledge.web.view.FindingShown;
import ipledge.web.view.Reason;
import ipledge.web.view.RightFacts;
import ipledge.web.view.RightsShown;
import ipledge.web.view.Texts;
import ipledge.web.view.Why;
import ipledge.web.view.Whys;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a customer manager how the checks would come out. */
@Component
class Prechecks {

  /** What would become of it. */
  enum Result {
    /** Green channel, unless the valuation speaks against it. */
    PROVISIONAL,
    ORDINARY,
    /** It would be refused or sent back; it can be submitted all the same. */
    BLOCKED
  }

  /**
   * The answer.
   *
   * @param missing inputs that were missing and so counted against the green channel
   * @param edition of the decision table
   * @param applicant what would be found of the applicant
   * @param latestMaturity last day of the shortest right
   * @param decisions of the tables, as they would be kept
   */
  record Precheck(
      Result result,
      List<Reason> reasons,
      List<String> missing,
      String edition,
      @Nullable LocalDate latestMaturity,
      LocalDate plannedMaturity,
      List<FindingShown> applicant,
      List<RightFacts> rights,
      List<Why> decisions) {}

  private final GreenChannelPreview preview;
  private final ApplicationQueries applications;
  private final RightQueries rights;
  private final RightsInUse rightsInUse;
  private final RightsShown shown;
  private final ApplicantShown applicants;
  private final DecisionWords words;
  private final Texts texts;
  private final Whys whys;
  private final Clock clock;

  Prechecks(
      GreenChannelPreview preview,
      ApplicationQueries applications,
      RightQueries rights,
      RightsInUse rightsInUse,
      RightsShown shown,
      ApplicantShown applicants,
      DecisionWords words,
      Texts texts,
      Whys whys,
      Clock clock) {
    this.preview = preview;
    this.applications = applications;
    this.rights = rights;
    this.rightsInUse = rightsInUse;
    this.shown = shown;
    this.applicants = applicants;
    this.words = words;
    this.texts = texts;
    this.whys = whys;
    this.clock = clock;
  }

  Precheck of(UUID id) {
    ApplicationView application = applications.find(id);
    Preview would = preview.of(id);
    Map<UUID, RightView> views =
        rights.findAll(application.rightIds()).stream()
            .collect(Collectors.toMap(RightView::id, Function.identity()));
    Map<UUID, List<RightFinding>> found =
        would.findings().stream().collect(Collectors.groupingBy(RightFinding::rightId));
    Map<UUID, Reason> taken = taken(application, views);
    List<RightFacts> described =
        application.rightIds().stream()
            .map(views::get)
            .filter(Objects::nonNull)
            .map(
                right ->
                    shown.of(right, found.getOrDefault(right.id(), List.of()), would.examined()))
            .toList();
    return new Precheck(
        taken.isEmpty() ? result(would) : Result.BLOCKED,
        Stream.of(
                taken.values().stream(),
                stopping(would.applicant()),
                blocking(described),
                words.reasons(would.record()).stream())
            .flatMap(reasons -> reasons)
            .toList(),
        would.record().missingInputs().stream().map(input -> words.of(input.label())).toList(),
        would.record().edition(),
        described.stream()
            .map(RightFacts::lastDay)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null),
        application.maturity(BankTime.today(clock)),
        applicants.of(would.applicant()),
        described,
        would.decisions().stream().map(whys::of).toList());
  }

  /** Rights that another case has: with them the application cannot be handed in. */
  private Map<UUID, Reason> taken(ApplicationView application, Map<UUID, RightView> views) {
    if (application.submittedAt() != null) {
      return Map.of();
    }
    Map<UUID, Reason> reasons = new LinkedHashMap<>();
    rightsInUse
        .elsewhere(application.id(), application.rightIds())
        .forEach(
            (right, use) -> {
              RightView view = views.get(right);
              reasons.put(
                  right,
                  texts.reason(
                      use.code(),
                      Map.of(
                          "number",
                          view == null ? "" : view.number(),
                          "case",
                          Objects.toString(use.caseNumber(), "")),
                      "REG-P11.9"));
            });
    return reasons;
  }

  private static Result result(Preview would) {
    boolean blocked =
        would.applicant().stream().anyMatch(ApplicantFinding::stops)
            || would.findings().stream().anyMatch(f -> f.level() == RightFinding.Level.FAIL);
    return blocked ? Result.BLOCKED : Result.valueOf(would.result().name());
  }

  /** What would end the case, or send it back for what is missing. */
  private Stream<Reason> stopping(List<ApplicantFinding> found) {
    return applicants.of(found.stream().filter(ApplicantFinding::stops).toList()).stream()
        .map(FindingShown::reason);
  }

  private static Stream<Reason> blocking(List<RightFacts> described) {
    return described.stream()
        .flatMap(right -> right.findings().stream())
        .filter(finding -> finding.level() == FindingShown.Level.BLOCK)
        .map(FindingShown::reason);
  }
}
