package ipledge.web.platform.command;

import ipledge.shared.Actor;
import java.util.UUID;

/**
 * What a person or machine asks for, as the audit trail names it if it is refused.
 *
 * @param by who asks, in the acting role
 * @param name {@code <capability>.<verb-object>}, for example {@code intake.submit-application}
 * @param recordId the record it is asked of
 * @param caseId the loan case, or the record itself where there is no case
 */
public record Command(Actor by, String name, UUID recordId, UUID caseId) {

  /** For records that are cases, or that belong to none. */
  public static Command of(Actor by, String name, UUID recordId) {
    return new Command(by, name, recordId, recordId);
  }
}
