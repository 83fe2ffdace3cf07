package ipledge.workers.pledge;

import ipledge.collateral.Ownership;
import ipledge.collateral.RightNumber;
import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import ipledge.pledge.PledgeQueries;
import ipledge.pledge.PledgeQueries.FilingView;
import ipledge.pledge.PledgeQueries.Party;
import ipledge.pledge.RegistrarAnswer;
import ipledge.workers.outside.Filing;
import ipledge.workers.outside.FilingStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts a filing into the registrar's form, and the registrar's words into ours. */
@Component
class Forms {

  private final PledgeQueries filings;
  private final RightQueries rights;

  Forms(PledgeQueries filings, RightQueries rights) {
    this.filings = filings;
    this.rights = rights;
  }

  /** The form, with the rights as the register last described them. */
  Filing of(FilingView filing) {
    Map<UUID, RightView> known =
        rights.findAll(filing.rightIds()).stream()
            .collect(Collectors.toMap(RightView::id, Function.identity()));
    return new Filing(
        filing.id().toString(),
        filing.register(),
        pledgor(filing, known),
        party(filings.pledgee()),
        filing.rightIds().stream().map(id -> filed(right(known, id))).toList(),
        filing.contractNo(),
        filing.amount(),
        filing.performanceFrom(),
        filing.performanceTo(),
        null,
        filings.statements(filing.id()).stream()
            .map(
                paper ->
                    new Filing.Statement(
                        Filing.Paper.valueOf(paper.paper().name()),
                        number(right(known, paper.rightId())),
                        paper.givenBy()))
            .toList());
  }

  /** Spelt as the register spells it where only the form differs (REG-P21). */
  private static Filing.Party pledgor(FilingView filing, Map<UUID, RightView> known) {
    Party pledgor = filing.pledgor();
    RightView first = right(known, filing.rightIds().getFirst());
    return new Filing.Party(
        Ownership.spelling(first.facts(), pledgor.name(), pledgor.code()), pledgor.code());
  }

  static RegistrarAnswer answer(FilingStatus status) {
    return switch (status) {
      case FilingStatus.Accepted accepted -> new RegistrarAnswer.Pending();
      case FilingStatus.CorrectionRequested asked ->
          new RegistrarAnswer.Correction(notices(asked.notice()), asked.deadline());
      case FilingStatus.Registered registered ->
          new RegistrarAnswer.Registered(
              registered.registrationNo(),
              registered.certificateNo(),
              registered.registeredOn(),
              registered.termTo());
      case FilingStatus.Refused refused ->
          new RegistrarAnswer.Refused(refused.ground(), notices(refused.grounds()));
      case FilingStatus.Withdrawn withdrawn -> new RegistrarAnswer.Withdrawn();
    };
  }

  private static List<RegistrarAnswer.Notice> notices(List<FilingStatus.Objection> objections) {
    return objections.stream()
        .map(one -> new RegistrarAnswer.Notice(one.code(), one.right(), one.text()))
        .toList();
  }

  private static RightView right(Map<UUID, RightView> known, UUID id) {
    return Objects.requireNonNull(known.get(id));
  }

  private static Filing.FiledRight filed(RightView right) {
    return new Filing.FiledRight(
        number(right),
        right.facts().title(),
        right.facts().filingDate(),
        right.facts().grantDate());
  }

  private static RightNumber number(RightView right) {
    return new RightNumber(right.kind(), right.number());
  }

  private static Filing.Party party(Party party) {
    return new Filing.Party(party.name(), party.code());
  }
}
