package ipledge.web.keycloak;

import ipledge.shared.Actor;
import ipledge.shared.BranchId;
import ipledge.shared.StaffId;
import ipledge.web.platform.Role;
import ipledge.web.platform.SignedIn;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads our realm's claims: who, in which roles, of which branch. */
final class Claims {

  static final String STAFF = "preferred_username";

  static final String NAME = "name";
  static final String GIVEN_NAME = "given_name";
  static final String FAMILY_NAME = "family_name";
  private static final String REALM_ACCESS = "realm_access";
  private static final String ROLES = "roles";
  private static final String GROUPS = "groups";
  private static final String BRANCHES = "/branches/";
  private static final String MACHINE = "service-account-";

  private Claims() {}

  /** Empty if the claims name nobody whom the bank could know. */
  static Optional<SignedIn> read(Map<String, Object> claims) {
    try {
      if (!(claims.get(STAFF) instanceof String staff)) {
        return Optional.empty();
      }
      Set<String> roles = roles(claims);
      Optional<BranchId> branch = branch(claims);
      boolean all = seesAll(roles) || branch.filter(BranchId.HEAD_OFFICE::equals).isPresent();
      if (branch.isEmpty() && !all) {
        return Optional.empty();
      }
      BranchId home = branch.orElse(BranchId.HEAD_OFFICE);
      Actor actor = new Actor(new StaffId(staff), roles, home, all, null);
      return Optional.of(new SignedIn(actor, name(claims, staff), staff.startsWith(MACHINE)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Keycloak puts the given name first; a Chinese name begins with the family's and has no blank.
   */
  private static String name(Map<String, Object> claims, String staff) {
    if (claims.get(FAMILY_NAME) instanceof String family
        && claims.get(GIVEN_NAME) instanceof String given
        && family.codePoints().anyMatch(Character::isIdeographic)) {
      return family + given;
    }
    return claims.get(NAME) instanceof String text && !text.isBlank() ? text : staff;
  }

  private static Set<String> roles(Map<String, Object> claims) {
    Set<String> roles = new TreeSet<>();
    if (claims.get(REALM_ACCESS) instanceof Map<?, ?> access) {
      texts(access.get(ROLES)).filter(id -> Role.of(id).isPresent()).forEach(roles::add);
    }
    return roles;
  }

  private static boolean seesAll(Set<String> roles) {
    return roles.stream().flatMap(id -> Role.of(id).stream()).anyMatch(Role::seesAllBranches);
  }

  /** A person of several branches works for the first of them by name. */
  private static Optional<BranchId> branch(Map<String, Object> claims) {
    return texts(claims.get(GROUPS))
        .filter(group -> group.startsWith(BRANCHES))
        .map(group -> group.substring(BRANCHES.length()))
        .sorted()
        .map(BranchId::new)
        .findFirst();
  }

  private static Stream<String> texts(@Nullable Object value) {
    return value instanceof Collection<?> many
        ? many.stream().filter(String.class::isInstance).map(String.class::cast)
        : Stream.empty();
  }
}
