package ipledge.workers.outside;

import com.fasterxml.jackson.annotation.JsonInclude;
import ipledge.collateral.Register;
import ipledge.collateral.RightKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form as the registrar's interface spells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FilingForm(
    String filingRef,
    Register register,
    Filing.Party pledgor,
    Filing.Party pledgee,
    List<Item> rights,
    String contractNo,
    String amount,
    LocalDate performanceFrom,
    LocalDate performanceTo,
    @Nullable LocalDate securityTermTo,
    List<Attached> statements) {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      RightKind kind,
      String number,
      @Nullable String title,
      @Nullable LocalDate filingDate,
      @Nullable LocalDate grantDate) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Attached(Filing.Paper type, @Nullable String right, @Nullable String by) {}

  static FilingForm of(Filing filing) {
    return new FilingForm(
        filing.reference(),
        filing.register(),
        filing.pledgor(),
        filing.pledgee(),
        filing.rights().stream()
            .map(
                item ->
                    new Item(
                        item.right().kind(),
                        item.right().number(),
                        item.title(),
                        item.filingDate(),
                        item.grantDate()))
            .toList(),
        filing.contractNo(),
        filing.amount().toString(),
        filing.performanceFrom(),
        filing.performanceTo(),
        filing.securityTermTo(),
        filing.statements().stream()
            .map(
                paper ->
                    new Attached(
                        paper.paper(),
                        paper.right() == null ? null : paper.right().number(),
                        paper.by()))
            .toList());
  }
}
