package ipledge.crucible.evidence;

import ipledge.crucible.history.Call;
import ipledge.crucible.history.Replay;
import ipledge.crucible.judge.Evidence;
import ipledge.crucible.judge.Evidence.Deed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Evidence from outside the database, to which its tables are added.
 *
 * @param visible the tasks that somebody finds on a list of their own
 * @param trail what the verifier found
 */
public record Gathered(
    List<Call> calls,
    List<Replay> replays,
    Set<UUID> visible,
    List<Deed> deeds,
    List<String> trail) {

  /** All of it, with the database as the connection's transaction sees it. */
  public Evidence with(Connection database) throws SQLException {
    return new Evidence(
        calls,
        replays,
        Books.cases(database),
        EngineLog.instances(database),
        EngineLog.tokens(database),
        Books.tasks(database),
        visible,
        Books.untold(database),
        Books.moves(database),
        Books.filings(database),
        Books.loans(database),
        Books.lines(database),
        Books.balances(database),
        Books.reservations(database),
        deeds,
        trail);
  }
}
