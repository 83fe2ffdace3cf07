package ipledge.contract;

import ipledge.collateral.Register;
import ipledge.contract.ContractQueries.ContractView;
import ipledge.contract.ContractTerms.Party;
import ipledge.contract.ContractTerms.PledgedRight;
import ipledge.rulebook.ParameterKey;
import ipledge.rulebook.Rulebook;
import ipledge.rulebook.Scope;
import ipledge.shared.BankTime;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a pledge contract has to state for its register (REG-P08, REG-T06, REG-C03): the list is a
 * dated parameter, the contract is read as it was drawn up and signed.
 */
@Service
@Transactional(readOnly = true)
public class ContractContents {

  /** The words of the lists. */
  private enum Item {
    PARTIES,
    CLAIM_KIND,
    CLAIM_AMOUNT,
    PERFORMANCE_PERIOD,
    SCOPE,
    SECURITY_TERM,
    RIGHT_NAME,
    RIGHT_NUMBER,
    FILING_DATE,
    GRANT_DATE,
    CLASSES,
    TERM_OF_RIGHT
  }

  private final Rulebook rulebook;
  private final Clock clock;

  ContractContents(Rulebook rulebook, Clock clock) {
    this.rulebook = rulebook;
    this.clock = clock;
  }

  /**
   * What the contract does not state about a right, in the words of the list; a word that we do not
   * know is never stated.
   *
   * @param contract a pledge contract
   */
  public List<String> missing(ContractView contract, Register register, UUID rightId) {
    ParameterKey<String> key =
        ParameterKey.text("contract.contents." + register.name().toLowerCase(Locale.ROOT));
    Optional<PledgedRight> right =
        contract.terms().rights().stream().filter(one -> one.rightId().equals(rightId)).findFirst();
    return Arrays.stream(rulebook.parameter(key, Scope.bank(), BankTime.today(clock)).split(","))
        .filter(word -> right.isEmpty() || !states(contract, right.get(), word))
        .toList();
  }

  private static boolean states(ContractView contract, PledgedRight right, String word) {
    Optional<Item> item =
        Arrays.stream(Item.values()).filter(known -> known.name().equals(word)).findFirst();
    return item.isPresent() && states(contract, right, item.get());
  }

  private static boolean states(ContractView contract, PledgedRight right, Item item) {
    ContractTerms terms = contract.terms();
    return switch (item) {
      case PARTIES -> named(terms.lender()) && named(terms.borrower());
      case CLAIM_KIND -> said(terms.product()) && said(terms.loanNumber());
      case CLAIM_AMOUNT -> contract.amount().isPositive() && said(terms.amountInWords());
      case PERFORMANCE_PERIOD -> terms.from().isBefore(terms.to());
      case SCOPE -> said(terms.securedScope());
      case SECURITY_TERM -> terms.securityTo() != null;
      // A contract that was drawn up before the register stated a title names the number instead.
      case RIGHT_NAME -> said(right.title()) && !right.title().equals(right.number());
      case RIGHT_NUMBER -> said(right.number());
      case FILING_DATE -> right.filingDate() != null;
      case GRANT_DATE -> right.grantDate() != null;
      case CLASSES -> !right.niceClasses().isEmpty();
      case TERM_OF_RIGHT -> right.lastDay() != null;
    };
  }

  private static boolean named(Party party) {
    return said(party.name()) && said(party.socialCreditCode());
  }

  private static boolean said(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
