package ipledge.simulators.registrar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The application form of a pledge, filed by both parties together (REG-P01, REG-T01). What a form
 * can lack may be empty here: the registrar asks for it.
 *
 * @param filingRef the filer's own reference
 * @param amount secured amount in yuan, such as {@code 1500000.00}
 * @param securityTermTo end of the term of security where the form has one; a mark's registration
 *     lapses with it (REG-T11). The performance period's end when left out
 */
public record FilingRequest(
    String filingRef,
    RegisterName register,
    @Nullable Party pledgor,
    @Nullable Party pledgee,
    List<FiledRight> rights,
    @Nullable String contractNo,
    @Nullable String amount,
    @Nullable LocalDate performanceFrom,
    @Nullable LocalDate performanceTo,
    @Nullable LocalDate securityTermTo,
    List<Statement> statements) {

  private static final int MOST_RIGHTS = 200;

  public FilingRequest {
    if (filingRef == null || filingRef.isBlank() || register == null) {
      throw new IllegalArgumentException("A filing names its reference and its register.");
    }
    rights = rights == null ? List.of() : List.copyOf(rights);
    statements = statements == null ? List.of() : List.copyOf(statements);
    if (rights.isEmpty() || rights.size() > MOST_RIGHTS) {
      throw new IllegalArgumentException("A filing lists 1 to " + MOST_RIGHTS + " rights.");
    }
    if (rights.stream().map(FiledRight::key).distinct().count() < rights.size()) {
      throw new IllegalArgumentException("A filing lists a right once.");
    }
    for (FiledRight right : rights) {
      if (right.kind().register() != register) {
        throw new IllegalArgumentException(right.number() + " belongs in another register.");
      }
    }
    if (amount != null && !amount.isBlank() && new BigDecimal(amount).signum() <= 0) {
      throw new IllegalArgumentException("The secured amount is above zero.");
    }
  }

  /**
   * A right as the form lists it.
   *
   * @param title compared with the register when given, as are the dates (REG-P08)
   */
  public record FiledRight(
      RightKind kind,
      String number,
      @Nullable String title,
      @Nullable LocalDate filingDate,
      @Nullable LocalDate grantDate) {

    public FiledRight {
      if (kind == null || number == null) {
        throw new IllegalArgumentException("A filed right has kind and number.");
      }
      number = new RightKey(kind, number).number();
    }

    RightKey key() {
      return new RightKey(kind, number);
    }
  }

  /**
   * A paper attached to the form.
   *
   * @param right the number it is about; all rights of the filing when left out
   * @param by who gives it, such as a co-owner's name
   */
  public record Statement(StatementType type, @Nullable String right, @Nullable String by) {

    boolean about(String number) {
      return right == null || right.equals(number);
    }
  }

  /** What a paper says. */
  public enum StatementType {
    /** The parties know of the invention filed on the same day and go on (ground 10). */
    CONTINUE_DESPITE_SAME_DAY_INVENTION,
    /** The parties know of the invalidation proceedings and go on (ground 11). */
    CONTINUE_DESPITE_INVALIDATION,
    /** A co-owner agrees (ground 8, REG-T05, REG-C02). */
    CO_OWNER_CONSENT,
    /** The co-owners agreed that one of them may pledge. */
    CO_OWNERS_AGREEMENT,
    /** Proof that the pledgor is the owner under a new name (REG-T09). */
    NAME_CHANGE_PROOF,
    /** The licences granted before the pledge (REG-C02). */
    PRIOR_LICENCES,
    /** The owner will renew a mark whose term ends before the debt is due (ALG-04). */
    RENEWAL_UNDERTAKING
  }

  boolean has(StatementType type, String number) {
    return statements.stream().anyMatch(paper -> paper.type() == type && paper.about(number));
  }

  boolean consented(Party coOwner, String number) {
    return statements.stream()
        .anyMatch(
            paper ->
                paper.type() == StatementType.CO_OWNER_CONSENT
                    && paper.about(number)
                    && coOwner.toString().equals(paper.by()));
  }
}
