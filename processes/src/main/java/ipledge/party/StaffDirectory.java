package ipledge.party;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import ipledge.shared.Actor;
import ipledge.shared.BranchId;
import ipledge.shared.StaffId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works at the bank: filled by sign-in and reconciliation, read for names on pages. */
@Service
@Transactional
public class StaffDirectory {

  private static final String COLUMNS =
      "staff_id, display_name, roles, branch_id, active, last_seen";

  private static final int MOST_TO_CHOOSE_FROM = 500;

  private final JdbcClient jdbc;
  private final Clock clock;

  StaffDirectory(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Notes the person as the sign-in shows them now. */
  public void seen(Actor person, String displayName) {
    jdbc.sql(
            """
            INSERT INTO party_staff (staff_id, display_name, roles, branch_id, last_seen)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (staff_id) DO UPDATE
            SET display_name = excluded.display_name, roles = excluded.roles,
                branch_id = excluded.branch_id, last_seen = excluded.last_seen, active = true
            """)
        .params(
            person.staff().id(),
            displayName,
            person.roles().stream().sorted().toArray(String[]::new),
            person.branch().id(),
            Timestamp.from(clock.instant()))
        .update();
  }

  /**
   * Brings the directory to what the sign-in service lists; whoever is not listed has left.
   *
   * @return how many people are listed
   */
  @CanIgnoreReturnValue
  public int reconcile(List<Listed> people) {
    for (Listed listed : people) {
      jdbc.sql(
              """
              INSERT INTO party_staff (staff_id, display_name, roles, branch_id, active)
              VALUES (?, ?, ?, ?, ?)
              ON CONFLICT (staff_id) DO UPDATE
              SET display_name = excluded.display_name, roles = excluded.roles,
                  branch_id = excluded.branch_id, active = excluded.active
              """)
          .params(
              listed.person().staff().id(),
              listed.displayName(),
              listed.person().roles().stream().sorted().toArray(String[]::new),
              listed.person().branch().id(),
              listed.active())
          .update();
    }
    jdbc.sql("UPDATE party_staff SET active = false WHERE active AND staff_id <> ALL (?)")
        .param(people.stream().map(l -> l.person().staff().id()).toArray(String[]::new))
        .update();
    return people.size();
  }

  /**
   * A person as the sign-in service lists them.
   *
   * @param active false if the account is disabled
   */
  public record Listed(Actor person, String displayName, boolean active) {}

  @Transactional(readOnly = true)
  public Optional<StaffMember> find(StaffId staff) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM party_staff WHERE staff_id = ?")
        .param(staff.id())
        .query(StaffDirectory::member)
        .optional();
  }

  /** Names to show, by staff id; who never signed in is shown by the id. */
  @Transactional(readOnly = true)
  public Map<String, String> displayNames(Collection<String> staffIds) {
    Map<String, String> names = new HashMap<>();
    staffIds.forEach(id -> names.put(id, id));
    jdbc.sql("SELECT staff_id, display_name FROM party_staff WHERE staff_id = ANY (?)")
        .param(staffIds.toArray(String[]::new))
        .query((row, i) -> names.put(row.getString(1), row.getString(2)))
        .list();
    return names;
  }

  /** People who hold the role at the branch, for hand-over. */
  @Transactional(readOnly = true)
  public List<StaffMember> holding(String role, BranchId branch) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM party_staff WHERE active AND ? = ANY (roles) AND branch_id = ? ORDER BY staff_id")
        .params(role, branch.id())
        .query(StaffDirectory::member)
        .list();
  }

  /**
   * Who holds the role where the reader may see, names by id and ordered by name.
   *
   * @return a few hundred at most: a list to choose from
   */
  @Transactional(readOnly = true)
  public Map<String, String> holding(String role, Actor reader) {
    Map<String, String> names = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT staff_id, display_name FROM party_staff
            WHERE active AND :role = ANY (roles) AND (:all OR branch_id = :branch)
            ORDER BY display_name, staff_id LIMIT :most
            """)
        .param("role", role)
        .param("all", reader.allBranches())
        .param("branch", reader.branch().id())
        .param("most", MOST_TO_CHOOSE_FROM)
        .query((row, i) -> names.put(row.getString(1), row.getString(2)))
        .list();
    return names;
  }

  private static StaffMember member(ResultSet row, int i) throws SQLException {
    Array roles = row.getArray("roles");
    Timestamp seen = row.getTimestamp("last_seen");
    return new StaffMember(
        new StaffId(row.getString("staff_id")),
        row.getString("display_name"),
        Set.of((String[]) roles.getArray()),
        new BranchId(row.getString("branch_id")),
        row.getBoolean("active"),
        seen == null ? null : seen.toInstant());
  }
}
