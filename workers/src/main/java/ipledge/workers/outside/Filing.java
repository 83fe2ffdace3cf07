package ipledge.workers.outside;

import ipledge.collateral.Register;
import ipledge.collateral.RightNumber;
import ipledge.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that pledgor and pledgee file together (REG-P01, REG-T01).
 *
 * @param reference our filing's id
 * @param amount the secured amount
 * @param securityTermTo end of the term of security, where the register has that field; the
 *     performance period's end when null (REG-T11)
 */
public record Filing(
    String reference,
    Register register,
    Party pledgor,
    Party pledgee,
    List<FiledRight> rights,
    String contractNo,
    Money amount,
    LocalDate performanceFrom,
    LocalDate performanceTo,
    @Nullable LocalDate securityTermTo,
    List<Statement> statements) {

  public Filing {
    rights = List.copyOf(rights);
    statements = List.copyOf(statements);
    if (rights.isEmpty()) {
      throw new IllegalArgumentException("a filing lists at least one right");
    }
  }

  /**
   * A firm by its registered name.
   *
   * @param uscc unified social credit code
   */
  public record Party(String name, String uscc) {}

  /**
   * A right as the form lists it (REG-P08); the registrar compares what is given.
   *
   * @param title as registered
   */
  public record FiledRight(
      RightNumber right,
      @Nullable String title,
      @Nullable LocalDate filingDate,
      @Nullable LocalDate grantDate) {}

  /**
   * A paper attached to the form.
   *
   * @param right the right it is about; all of them when null
   * @param by who gives it, such as a co-owner's name
   */
  public record Statement(Paper paper, @Nullable RightNumber right, @Nullable String by) {}

  /** What an attached paper says. */
  public enum Paper {
    /** The parties know of the invention filed on the same day and go on (REG-P11 ground 10). */
    CONTINUE_DESPITE_SAME_DAY_INVENTION,
    /** The parties know of the invalidation proceedings and go on (REG-P11 ground 11). */
    CONTINUE_DESPITE_INVALIDATION,
    /** A co-owner agrees (REG-P03, REG-T05, REG-C02). */
    CO_OWNER_CONSENT,
    /** The co-owners agreed that one of them may pledge. */
    CO_OWNERS_AGREEMENT,
    /** The pledgor is the owner under a new name (REG-T09). */
    NAME_CHANGE_PROOF,
    /** The licences granted before the pledge (REG-C02). */
    PRIOR_LICENCES,
    /** The owner will renew a mark whose term ends before the debt is due (ALG-04). */
    RENEWAL_UNDERTAKING
  }
}
