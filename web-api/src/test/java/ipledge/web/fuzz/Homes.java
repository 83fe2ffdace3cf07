package ipledge.web.fuzz;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which records belong to the branch at home, as every table with a branch says it. An event does
 * for itself and not for what it is about: a firm that somebody at home registered is the bank's.
 */
final class Homes implements Predicate<String> {

  private final JdbcClient jdbc;
  private final String everywhere;

  Homes(DataSource superuser) {
    jdbc = JdbcClient.create(superuser);
    List<String> keyed =
        jdbc.sql(
                """
                SELECT k.table_name || '.' || k.column_name FROM information_schema.columns k
                JOIN information_schema.columns b USING (table_schema, table_name)
                WHERE k.table_schema = 'ipledge' AND b.column_name = 'branch_id'
                  AND k.data_type = 'uuid'
                  AND (k.column_name = 'id'
                       OR (k.column_name IN ('case_id', 'application_id')
                           AND k.table_name <> 'audit_event'))
                ORDER BY 1
                """)
            .query(String.class)
            .list();
    everywhere =
        keyed.stream()
            .map(key -> key.split("\\."))
            .map(
                key ->
                    "EXISTS (SELECT FROM ipledge.%s WHERE %s = :id AND branch_id = :home)"
                        .formatted(key[0], key[1]))
            .collect(Collectors.joining(" OR ", "SELECT ", ""));
  }

  @Override
  public boolean test(String id) {
    return jdbc.sql(everywhere)
        .param("id", UUID.fromString(id))
        .param("home", Callers.HOME)
        .query(Boolean.class)
        .single();
  }
}
