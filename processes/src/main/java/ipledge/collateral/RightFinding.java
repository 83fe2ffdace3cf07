package ipledge.collateral;

import java.util.UUID;

/**
 * What the registrability table said of one right on one ground.
 *
 * @param rightId the right
 * @param ground the rule, for example REG-P11.6; or the name of a missing input
 * @param level how it stands
 * @param document what would cure it: a paper, or a change in the register; NONE where nothing does
 */
public record RightFinding(UUID rightId, String ground, Level level, String document) {

  private static final String NONE = "NONE";

  /** From best to worst. */
  public enum Level {
    PASS,
    /** To be looked at when there is a contract. */
    LATER,
    WARN,
    /** The register has not said; never counts in favour. */
    MISSING,
    FAIL
  }

  /** Whether the table names something that would cure it. */
  public boolean isCurable() {
    return !document.equals(NONE);
  }
}
