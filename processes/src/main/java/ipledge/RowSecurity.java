package ipledge;

import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Tells the database, at the begin of every transaction, whose work it is, so that row level
 * security shows the branches that this person may see and no others. Without an actor it shows
 * none.
 */
@Component
class RowSecurity implements TransactionExecutionListener {

  private static final String ALL = "*";

  private final JdbcTemplate jdbc;

  RowSecurity(DataSource dataSource, ObjectProvider<ConfigurableTransactionManager> managers) {
    jdbc = new JdbcTemplate(dataSource);
    managers.forEach(manager -> manager.addListener(this));
  }

  @Override
  public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
    if (failure != null) {
      return;
    }
    String branches =
        ActorScope.current()
            .map(actor -> actor.allBranches() ? ALL : actor.branch().id())
            .orElse("");
    String staff = ActorScope.current().map(Actor::staff).map(Object::toString).orElse("");
    jdbc.query(
        "SELECT set_config('ipledge.branches', ?, true), set_config('ipledge.staff', ?, true)",
        row -> {},
        branches,
        staff);
  }
}
