package ipledge.web;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.web.platform.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The table of rights that people wrote. */
public final class Policy {

  /** Machines, and people of other institutions. */
  private static final Set<Role> NOT_OF_THE_STAFF =
      Set.of(Role.CORE_BANK, Role.PLATFORM_CLIENT, Role.AGENCY_APPRAISER);

  private Policy() {}

  /** Roles by method and path. */
  public static Map<String, Set<String>> table() throws IOException {
    try (InputStream in = Objects.requireNonNull(Policy.class.getResourceAsStream("/policy.csv"))) {
      Map<String, Set<String>> endpoints = new TreeMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(","))
          .forEach(
              cells -> {
                Set<String> roles = new TreeSet<>();
                for (String role : cells[2].trim().split(" +")) {
                  roles.addAll(expand(role));
                }
                endpoints.put(cells[0] + " " + cells[1], roles);
              });
      return endpoints;
    }
  }

  static Set<String> expand(String role) {
    if (!role.equals(Role.ANY_STAFF.id())) {
      assertThat(Role.of(role)).as(role).isPresent();
      return Set.of(role);
    }
    Set<String> people = new TreeSet<>();
    Arrays.stream(Role.values())
        .filter(r -> r != Role.ANY_STAFF && !NOT_OF_THE_STAFF.contains(r))
        .forEach(r -> people.add(r.id()));
    return people;
  }
}
