package ipledge.exporter;

import io.camunda.zeebe.protocol.record.Record;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;

/**
 * Writes the records of a test engine into {@code engine_record}, with the mapping and the
 * statement that the exporter inside the broker uses.
 */
public final class EngineRecordWriter {

  private final DataSource database;
  private final long log;

  /**
   * @param log a number of its own for each engine that writes into the same database, a later
   *     engine having a larger one
   */
  public EngineRecordWriter(DataSource database, long log) {
    this.database = database;
    this.log = log;
  }

  /**
   * Writes those of the records that are kept and not there yet; may be called again with the same
   * ones.
   */
  public void write(Iterable<Record<?>> records) throws SQLException {
    List<EngineRecord> rows =
        StreamSupport.stream(records.spliterator(), false)
            .map(RecordMapper::map)
            .flatMap(Optional::stream)
            .toList();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      EngineRecordTable.insert(connection, log, rows);
      connection.commit();
    }
  }
}
