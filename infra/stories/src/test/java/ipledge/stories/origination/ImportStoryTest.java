package ipledge.stories.origination;

import static ipledge.stories.People.FENG;
import static ipledge.stories.People.LI;
import static ipledge.stories.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import ipledge.approval.ExemptionScope;
import ipledge.approval.FlagBook;
import ipledge.approval.FrozenFlags;
import ipledge.approval.TermClass;
import ipledge.collateral.RightNumber;
import ipledge.intake.ApplicationImports;
import ipledge.intake.ApplicationState;
import ipledge.intake.Channel;
import ipledge.intake.ImportColumn;
import ipledge.intake.ImportProblem;
import ipledge.intake.ImportReport;
import ipledge.intake.ImportRow;
import ipledge.intake.ImportedApplication;
import ipledge.intake.ImportedApplication.Outcome;
import ipledge.party.EnterpriseFacts;
import ipledge.party.Enterprises;
import ipledge.party.SizeClass;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import ipledge.stories.Bank;
import ipledge.stories.Case;
import ipledge.stories.Firm;
import ipledge.stories.Loan;
import ipledge.stories.Story;
import ipledge.stories.Town;
import ipledge.testing.QuietLog;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** A file of three applications; a small firm's goes its way and counts as what it is. */
@Story
@ExtendWith(QuietLog.class)
class ImportStoryTest {

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Enterprises enterprises;
  @Autowired ApplicationImports imports;
  @Autowired FlagBook flags;

  @Test
  void twoOfThreeApplicationsAreTakenInAndOneBecomesAnInclusiveLoan() {
    Firm firm = town.firm();
    Firm other = town.firm();
    RightNumber invention = town.invention(firm).enter();
    as(LI, () -> described(firm));

    ImportReport report =
        take(
            row(2, "first", firm, invention.number(), "1500000.00"),
            row(3, "wrong", other, "2023104567891", "1500000.00"),
            row(4, "other", other, town.invention(other).enter().number(), "800000"));

    assertThat(report.applications())
        .extracting(ImportedApplication::outcome)
        .containsExactly(Outcome.DRAFTED, Outcome.REFUSED, Outcome.DRAFTED);
    assertThat(report.applications().get(1).problems())
        .extracting(ImportProblem::row, ImportProblem::column)
        .containsExactly(tuple(3, ImportColumn.RIGHT_NUMBER));

    UUID id = report.applications().getFirst().applicationId();
    Case loan =
        bank.handIn(id, firm, Loan.of("1500000"))
            .valued()
            .investigated()
            .coInvestigated()
            .recommended()
            .approved()
            .is(ApplicationState.CONTRACTING);
    assertThat(loan.view().channel()).isEqualTo(Channel.GREEN);

    FrozenFlags frozen = as(FENG, () -> flags.of(id)).orElseThrow();
    assertThat(frozen.basis().size()).isEqualTo(SizeClass.SMALL);
    assertThat(frozen.basis().totalExposure()).isEqualTo(Money.cny("1500000"));
    assertThat(frozen.flags().inclusive()).isTrue();
    assertThat(frozen.flags().scope()).isEqualTo(ExemptionScope.INCLUSIVE_DIRECT);
    assertThat(frozen.flags().ipShare()).isEqualTo(Percentage.ofPercent("75"));
    assertThat(frozen.flags().term()).isEqualTo(TermClass.SHORT);

    String number = loan.view().number();
    assertThatThrownBy(() -> bank.apply(firm, Loan.of("500000"), invention))
        .as("the right is in a case already")
        .hasMessage("intake.right-in-case-here")
        .hasFieldOrPropertyWithValue(
            "arguments", Map.of("number", invention.number(), "case", number));
    loan.withdrawn().is(ApplicationState.WITHDRAWN);
  }

  private UUID described(Firm firm) {
    enterprises.describe(
        firm.id(),
        0,
        new EnterpriseFacts(
            "INDUSTRY",
            120,
            Money.cny("18600000"),
            null,
            2025,
            "2025 annual report",
            null,
            "ZGC",
            List.of()),
        LI);
    return firm.id();
  }

  private ImportReport take(ImportRow... rows) {
    UUID id = UUID.randomUUID();
    String sha256 = (id.toString() + id).replace("-", "");
    return as(LI, () -> imports.take(id, "applications.xlsx", sha256, List.of(rows), LI));
  }

  private static ImportRow row(int number, String key, Firm firm, String right, String amount) {
    Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
    cells.put(ImportColumn.APPLICATION, key);
    cells.put(ImportColumn.ENTERPRISE, firm.name());
    cells.put(ImportColumn.CREDIT_CODE, firm.code());
    cells.put(ImportColumn.PRODUCT, "IP-PLEDGE");
    cells.put(ImportColumn.AMOUNT, amount);
    cells.put(ImportColumn.TENOR, "12");
    cells.put(ImportColumn.PURPOSE, "RESEARCH");
    cells.put(ImportColumn.OTHER_SECURITY, "2000000");
    cells.put(ImportColumn.RIGHT_KIND, "INVENTION");
    cells.put(ImportColumn.RIGHT_NUMBER, right);
    return new ImportRow(number, cells);
  }
}
