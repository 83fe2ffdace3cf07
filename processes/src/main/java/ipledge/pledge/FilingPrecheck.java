package ipledge.pledge;

import ipledge.collateral.FilingFacts;
import ipledge.collateral.Register;
import ipledge.collateral.Registrability;
import ipledge.collateral.RightChecks;
import ipledge.collateral.RightChecks.Stage;
import ipledge.collateral.RightFinding;
import ipledge.collateral.RightFinding.Level;
import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Looks at a filing as its register will (1.2.1, REG-T09, REG-C07), by what the register says now.
 */
@Component
class FilingPrecheck {

  private static final String NONE = "NONE";
  private static final String STATEMENT = "CONTINUE_STATEMENT";

  private final FilingBook book;
  private final RightQueries rights;
  private final Registrability registrability;
  private final RightChecks checks;

  FilingPrecheck(
      FilingBook book, RightQueries rights, Registrability registrability, RightChecks checks) {
    this.book = book;
    this.rights = rights;
    this.registrability = registrability;
    this.checks = checks;
  }

  /**
   * The findings of all rights of a filing, which take the place of the older ones.
   *
   * @throws RegisterSilent if the register has not answered, or left out what the table needs
   */
  List<RightFinding> examine(PledgeRegistration filing) {
    List<RightView> pledged = rights.findAll(book.rights(filing.id()));
    Map<UUID, Set<Paper>> papers =
        book.statements(filing.id()).stream()
            .collect(
                Collectors.groupingBy(
                    Statement::rightId, Collectors.mapping(Statement::paper, Collectors.toSet())));
    Set<String> numbers = pledged.stream().map(RightView::number).collect(Collectors.toSet());
    List<RightFinding> all = new ArrayList<>();
    for (RightView right : pledged) {
      List<RightFinding> found =
          examine(filing, right, numbers, papers.getOrDefault(right.id(), Set.of()));
      checks.keep(filing.applicationId(), right.id(), Stage.FILING, found);
      all.addAll(found);
    }
    String unstated =
        all.stream()
            .filter(finding -> finding.level() == Level.MISSING)
            .map(RightFinding::ground)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!unstated.isEmpty()) {
      throw new RegisterSilent(unstated);
    }
    return all;
  }

  static PrecheckResult result(List<RightFinding> findings) {
    if (findings.stream().anyMatch(finding -> finding.level() == Level.FAIL)) {
      return PrecheckResult.FAILED;
    }
    boolean lacksStatement =
        findings.stream().anyMatch(finding -> finding.document().equals(STATEMENT));
    return lacksStatement ? PrecheckResult.STATEMENT_NEEDED : PrecheckResult.READY;
  }

  /** Keeps the registrar's own grounds with the case, beside what the pre-check found. */
  void keepRefusal(PledgeRegistration filing, RegistrarAnswer.Refused refused) {
    Map<String, UUID> byNumber = new LinkedHashMap<>();
    rights
        .findAll(book.rights(filing.id()))
        .forEach(right -> byNumber.put(right.number(), right.id()));
    List<RightFinding> known = checks.of(filing.applicationId(), Stage.FILING);
    byNumber.forEach(
        (number, right) -> {
          Map<String, RightFinding> findings = new LinkedHashMap<>();
          known.stream()
              .filter(finding -> finding.rightId().equals(right))
              .forEach(finding -> findings.put(finding.ground(), finding));
          refused.notices().stream()
              .filter(notice -> number.equals(notice.rightNumber()))
              .map(notice -> ours(notice.code()))
              .forEach(
                  ground ->
                      findings.put(ground, new RightFinding(right, ground, Level.FAIL, NONE)));
          checks.keep(filing.applicationId(), right, Stage.FILING, List.copyOf(findings.values()));
        });
  }

  private List<RightFinding> examine(
      PledgeRegistration filing, RightView right, Set<String> numbers, Set<Paper> papers) {
    if (!right.isAnswered()) {
      throw new RegisterSilent("anything");
    }
    if (!right.known()) {
      return List.of(
          new RightFinding(right.id(), otherGround(filing.register()), Level.FAIL, NONE));
    }
    return registrability.check(
        filing.applicationId(),
        right,
        new FilingFacts(
            filing.pledgorCode(),
            filing.pledgorName(),
            filing.performanceTo(),
            contractState(right),
            numbers,
            papers.contains(Paper.CONTINUE_DESPITE_SAME_DAY_INVENTION),
            papers.contains(Paper.CONTINUE_DESPITE_INVALIDATION)));
  }

  /** REG-P08: the contract names each patent with number, filing date and grant date. */
  private static String contractState(RightView right) {
    boolean named = right.facts().title() != null;
    boolean dated = right.facts().filingDate() != null && right.facts().grantDate() != null;
    return named && (dated || !right.kind().isPatent()) ? "COMPLETE" : "INCOMPLETE";
  }

  /** The register has no such right: its table's ground "other". */
  private static String otherGround(Register register) {
    return switch (register) {
      case PATENT -> "REG-P11.12";
      case TRADEMARK -> "REG-T09.5";
      case COPYRIGHT -> "REG-C07.6";
    };
  }

  /** The registrar writes REG-P11-9 where our tables write REG-P11.9. */
  private static String ours(String code) {
    return code.replaceFirst("^(REG-[A-Z]\\d+)-(\\d+)$", "$1.$2");
  }
}
