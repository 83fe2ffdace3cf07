package ipledge.web.fuzz;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What the database holds, seen by the superuser: for every table the number of its rows and the
 * newest transaction that wrote one. A row added, changed or taken away shows in it.
 */
public final class Traces {

  /**
   * Written outside the commands: the trail of events, the kept answers, and who was seen signing
   * in.
   */
  private static final List<String> BESIDE =
      List.of("audit_event", "audit_personal", "idempotency_key", "party_staff");

  private final JdbcClient jdbc;
  private final String all;

  public Traces(DataSource superuser) {
    jdbc = JdbcClient.create(oneConnection(superuser));
    all =
        jdbc
            .sql(
                """
                SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = 'ipledge' AND c.relkind = 'r' ORDER BY 1
                """)
            .query(String.class)
            .list()
            .stream()
            .filter(table -> !BESIDE.contains(table))
            .map(
                table ->
                    "SELECT '%1$s' || ' ' || count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) FROM ipledge.%1$s"
                        .formatted(table))
            .collect(Collectors.joining(" UNION ALL "));
  }

  /** One line a table. */
  public List<String> now() {
    return jdbc.sql(all).query(String.class).list();
  }

  /** Events in the trail: refusals, and everything else. */
  record Events(long refusals, long others) {}

  Events events() {
    return jdbc.sql(
            """
            SELECT count(*) FILTER (WHERE kind = 'audit.command-refused'),
                   count(*) FILTER (WHERE kind <> 'audit.command-refused')
            FROM ipledge.audit_event
            """)
        .query((row, number) -> new Events(row.getLong(1), row.getLong(2)))
        .single();
  }

  private static DataSource oneConnection(DataSource source) {
    try {
      return new SingleConnectionDataSource(source.getConnection(), true);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
