package ipledge.intake;

import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.party.EnterpriseQueries.EnterpriseView;
import ipledge.rulebook.ParameterKey;
import ipledge.rulebook.Rulebook;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reckons what one borrower may still owe the bank (CRD-33), by the rules of the case's own day.
 */
@Service
@Transactional(readOnly = true)
public class BorrowerRooms {

  /** Names of the parameters, for whoever says what is missing. */
  public static final ParameterKey<Money> CAPITAL = ParameterKey.money("approval.bank-capital");

  public static final ParameterKey<Percentage> SHARE =
      ParameterKey.percentage("approval.single-borrower-share");

  private final Commitments commitments;
  private final Rulebook rulebook;
  private final Clock clock;

  BorrowerRooms(Commitments commitments, Rulebook rulebook, Clock clock) {
    this.commitments = commitments;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  /**
   * What the borrower owes by the books, and what it got or was promised through its other cases,
   * in yuan.
   */
  public Money owed(ApplicationView application, EnterpriseView borrower) {
    return borrower.exposure().plus(commitments.elsewhere(borrower.id(), application.id()));
  }

  /** Nothing where the rulebook has no capital or no share for that day. */
  public Optional<BorrowerRoom> of(ApplicationView application, EnterpriseView borrower) {
    LocalDate day = application.ruleDay(BankTime.today(clock));
    Optional<Money> capital = rulebook.find(CAPITAL, application.scope(), day);
    Optional<Percentage> share = rulebook.find(SHARE, application.scope(), day);
    return capital.flatMap(
        whole -> share.map(part -> new BorrowerRoom(whole, part, owed(application, borrower))));
  }
}
