package ipledge.web.view;

import ipledge.collateral.Ownership;
import ipledge.collateral.Paper;
import ipledge.collateral.RightChecks;
import ipledge.collateral.RightChecks.Stage;
import ipledge.collateral.RightFinding;
import ipledge.collateral.RightFinding.Level;
import ipledge.collateral.RightPaper;
import ipledge.collateral.RightPapers;
import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.party.EnterpriseQueries;
import ipledge.party.EnterpriseQueries.EnterpriseView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is missing of a case's papers, and from whom. */
@Component
public class NeededPapers {

  /** REG-P11: who knows of these may go on all the same. */
  private static final Map<String, Paper> STATEMENTS =
      Map.of(
          "REG-P11.10", Paper.CONTINUE_DESPITE_SAME_DAY_INVENTION,
          "REG-P11.11", Paper.CONTINUE_DESPITE_INVALIDATION);

  private final ApplicationQueries applications;
  private final EnterpriseQueries enterprises;
  private final RightChecks checks;
  private final RightPapers papers;
  private final RightQueries rights;
  private final Texts texts;

  NeededPapers(
      ApplicationQueries applications,
      EnterpriseQueries enterprises,
      RightChecks checks,
      RightPapers papers,
      RightQueries rights,
      Texts texts) {
    this.applications = applications;
    this.enterprises = enterprises;
    this.checks = checks;
    this.papers = papers;
    this.rights = rights;
    this.texts = texts;
  }

  /** Of the whole case, by what was found at a stage. */
  public List<NeededPaper> of(UUID applicationId, Stage stage) {
    ApplicationView application = applications.find(applicationId);
    return of(application, stage, application.rightIds());
  }

  /** Of some of its rights, such as those of one filing. */
  public List<NeededPaper> of(UUID applicationId, Stage stage, Collection<UUID> rightIds) {
    return of(applications.find(applicationId), stage, rightIds);
  }

  private List<NeededPaper> of(
      ApplicationView application, Stage stage, Collection<UUID> rightIds) {
    Map<UUID, RightView> views =
        rights.findAll(rightIds).stream()
            .collect(Collectors.toMap(RightView::id, Function.identity()));
    EnterpriseView pledgor = enterprises.find(application.enterpriseId());
    List<RightPaper> given = papers.of(application.id());
    return checks.of(application.id(), stage).stream()
        .filter(finding -> finding.isCurable() || finding.level() == Level.FAIL)
        .flatMap(
            finding ->
                Stream.ofNullable(views.get(finding.rightId()))
                    .flatMap(right -> needed(right, finding, pledgor, given)))
        .toList();
  }

  private Stream<NeededPaper> needed(
      RightView right, RightFinding finding, EnterpriseView pledgor, List<RightPaper> given) {
    String self = pledgor.name();
    List<RightPaper> about = about(right, given);
    return switch (finding.document()) {
      case "CO_OWNER_CONSENT" ->
          Ownership.silent(right.facts(), self, pledgor.socialCreditCode(), about).stream()
              .map(owner -> paper(right, finding, Paper.CO_OWNER_CONSENT, owner));
      case "CONTINUE_STATEMENT" ->
          Stream.ofNullable(STATEMENTS.get(finding.ground()))
              .flatMap(statement -> open(right, finding, statement, self, about));
      case "RENEWAL_UNDERTAKING" -> open(right, finding, Paper.RENEWAL_UNDERTAKING, self, about);
      case "NAME_CHANGE_PROOF" -> open(right, finding, Paper.NAME_CHANGE_PROOF, self, about);
      case "PRIOR_LICENCES" -> open(right, finding, Paper.PRIOR_LICENCES, self, about);
      case "REGISTER_CHANGE" -> Stream.of(inRegister(right, finding, "collateral.cure.register"));
      default -> Stream.of(inRegister(right, finding, "collateral.ground." + finding.ground()));
    };
  }

  private static List<RightPaper> about(RightView right, List<RightPaper> given) {
    return given.stream().filter(paper -> paper.rightId().equals(right.id())).toList();
  }

  /** Nothing where it came since the check. */
  private Stream<NeededPaper> open(
      RightView right, RightFinding finding, Paper paper, String giver, List<RightPaper> about) {
    return about.stream().anyMatch(given -> given.paper() == paper)
        ? Stream.empty()
        : Stream.of(paper(right, finding, paper, giver));
  }

  private NeededPaper paper(RightView right, RightFinding finding, Paper paper, String giver) {
    String text =
        texts.of(
            "collateral.cure." + paper.name(), Map.of("number", right.number(), "giver", giver));
    return new NeededPaper(
        right.id(),
        right.number(),
        right.facts().title(),
        finding.ground(),
        paper,
        giver,
        paper == Paper.CO_OWNER_CONSENT ? Paper.CO_OWNERS_AGREEMENT : null,
        finding.level() == Level.FAIL,
        text);
  }

  private NeededPaper inRegister(RightView right, RightFinding finding, String key) {
    return new NeededPaper(
        right.id(),
        right.number(),
        right.facts().title(),
        finding.ground(),
        null,
        null,
        null,
        finding.level() == Level.FAIL,
        texts.of(key, Map.of("number", right.number())));
  }
}
