package ipledge.pledge;

import ipledge.collateral.CurableGrounds;
import ipledge.collateral.FilingFacts;
import ipledge.collateral.OtherGrounds;
import ipledge.collateral.Registrability;
import ipledge.collateral.RightChecks;
import ipledge.collateral.RightChecks.Stage;
import ipledge.collateral.RightFinding;
import ipledge.collateral.RightFinding.Level;
import ipledge.collateral.RightPaper;
import ipledge.collateral.RightPapers;
import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at a filing as its register will (1.2.1, REG-T09, REG-C07), by what the register says now.
 */
@Component
class FilingPrecheck {

  private static final String NONE = "NONE";
  private static final String FOUND = "FOUND";

  private final FilingBook book;
  private final FiledContract contract;
  private final RightQueries rights;
  private final RightPapers papers;
  private final OtherGrounds grounds;
  private final Registrability registrability;
  private final CurableGrounds curable;
  private final RightChecks checks;

  FilingPrecheck(
      FilingBook book,
      FiledContract contract,
      RightQueries rights,
      RightPapers papers,
      OtherGrounds grounds,
      Registrability registrability,
      CurableGrounds curable,
      RightChecks checks) {
    this.book = book;
    this.contract = contract;
    this.rights = rights;
    this.papers = papers;
    this.grounds = grounds;
    this.registrability = registrability;
    this.curable = curable;
    this.checks = checks;
  }

  /**
   * The findings of all rights of a filing, which take the place of the older ones.
   *
   * @throws RegisterSilent if the register has not answered, or left out what the table needs
   */
  List<RightFinding> examine(PledgeRegistration filing) {
    List<RightView> pledged = rights.findAll(book.rights(filing.id()));
    List<RightPaper> given = papers.of(filing.applicationId());
    Map<UUID, OtherGrounds.Answered> answered = grounds.of(filing.applicationId());
    Set<String> numbers = pledged.stream().map(RightView::number).collect(Collectors.toSet());
    List<RightFinding> all = new ArrayList<>();
    for (RightView right : pledged) {
      FilingFacts facts =
          new FilingFacts(
              filing.pledgorCode(),
              filing.pledgorName(),
              filing.performanceTo(),
              contract.isComplete(filing, right.id()) ? "COMPLETE" : "INCOMPLETE",
              numbers,
              given,
              otherGround(answered.get(right.id())));
      List<RightFinding> found = examine(filing, right, facts);
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

  /**
   * Something that nothing cures ends the filing; what a paper or the register cures is asked for.
   */
  PrecheckResult result(List<RightFinding> findings) {
    if (curable.leaveOpen(findings)) {
      return PrecheckResult.FAILED;
    }
    return findings.stream().anyMatch(this::isOpen)
        ? PrecheckResult.STATEMENT_NEEDED
        : PrecheckResult.READY;
  }

  /** Whether the finding keeps the filing from going out as it is. */
  boolean isOpen(RightFinding finding) {
    return finding.level() == Level.FAIL || finding.isCurable();
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
              .map(notice -> RegistrarGround.ours(filing.register(), notice.code()))
              .forEach(
                  ground ->
                      findings.put(ground, new RightFinding(right, ground, Level.FAIL, NONE)));
          checks.keep(filing.applicationId(), right, Stage.FILING, List.copyOf(findings.values()));
        });
  }

  private List<RightFinding> examine(
      PledgeRegistration filing, RightView right, FilingFacts facts) {
    if (!right.isAnswered()) {
      throw new RegisterSilent("anything");
    }
    if (!right.known()) {
      return List.of(
          new RightFinding(right.id(), filing.register().otherGround(), Level.FAIL, NONE));
    }
    return registrability.check(filing.applicationId(), filing.id(), right, facts);
  }

  /** Ground 12 is a person's to answer; without an answer nothing is decided. */
  private static @Nullable String otherGround(OtherGrounds.@Nullable Answered answer) {
    if (answer == null) {
      return null;
    }
    return answer.found() ? FOUND : NONE;
  }
}
