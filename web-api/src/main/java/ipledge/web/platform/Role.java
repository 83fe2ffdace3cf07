package ipledge.web.platform;

import ipledge.shared.Actor;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The roles of the realm; the id in Keycloak is the name in kebab case. */
public enum Role {
  CUSTOMER_MANAGER,
  INVESTIGATOR,
  APPRAISER,
  REGISTRAR_CLERK,
  CREDIT_REVIEWER,
  BRANCH_APPROVER,
  HEAD_OFFICE_APPROVER(Sees.ALL_BRANCHES),
  COMMITTEE_MEMBER(Sees.ALL_BRANCHES),
  DISBURSEMENT_CLERK,
  ASSET_RECOVERY_OFFICER,
  COMPLIANCE_OFFICER(Sees.ALL_BRANCHES),
  COMPLIANCE_AUDITOR(Sees.ALL_BRANCHES),
  EXEMPTION_PANELIST(Sees.ALL_BRANCHES),
  BRANCH_MANAGER,
  IP_FINANCE_HEAD(Sees.ALL_BRANCHES),
  AGENCY_APPRAISER,
  PLATFORM_CLIENT,
  LEGAL_REVIEWER,
  PROCESS_ADMINISTRATOR(Sees.ALL_BRANCHES),
  PROCESS_APPROVER(Sees.ALL_BRANCHES),
  RULEBOOK_EDITOR(Sees.ALL_BRANCHES),
  RULEBOOK_APPROVER(Sees.ALL_BRANCHES),
  USER_ADMINISTRATOR(Sees.ALL_BRANCHES),
  OPERATOR(Sees.ALL_BRANCHES),
  CORE_BANK(Sees.ALL_BRANCHES),
  /**
   * Stands for each of the others that a member of the staff can hold: no machine is one, and an
   * appraiser of an agency is not of the bank's, who sees no case because it is of his branch.
   */
  ANY_STAFF;

  private enum Sees {
    OWN_BRANCH,
    ALL_BRANCHES
  }

  private final Sees sees;

  Role() {
    this(Sees.OWN_BRANCH);
  }

  Role(Sees sees) {
    this.sees = sees;
  }

  /** The role's name in tokens, for example {@code customer-manager}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether whoever holds the role sees the cases of every branch. */
  public boolean seesAllBranches() {
    return sees == Sees.ALL_BRANCHES;
  }

  /** The role of this id, if it is one of ours. */
  public static Optional<Role> of(String id) {
    return Arrays.stream(values())
        .filter(role -> role != ANY_STAFF && role.id().equals(id))
        .findFirst();
  }

  /** The held role that answers to this one, if there is one. */
  Optional<Role> heldBy(Actor actor) {
    if (this != ANY_STAFF) {
      return actor.has(id()) ? Optional.of(this) : Optional.empty();
    }
    return Arrays.stream(values())
        .filter(role -> role.isOfStaff() && actor.has(role.id()))
        .findFirst();
  }

  private boolean isOfStaff() {
    return this != CORE_BANK
        && this != PLATFORM_CLIENT
        && this != AGENCY_APPRAISER
        && this != ANY_STAFF;
  }
}
