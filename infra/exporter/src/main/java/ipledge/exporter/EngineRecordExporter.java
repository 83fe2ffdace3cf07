package ipledge.exporter;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.ExporterException;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.exporter.api.context.ScheduledTask;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Writes what the engine did into {@code ipledge.engine_record}, in batches. The position is
 * acknowledged after the commit and never before, so that the broker keeps every record until it is
 * in the database and gives it again after a crash; a row that is already there is skipped. While
 * the database is away the batch fills, then {@link #export} fails and the broker repeats that
 * record with a growing pause: processing goes on, the log grows, nothing is lost.
 *
 * <p>The broker calls all methods on one thread.
 */
public final class EngineRecordExporter implements Exporter {

  private final InstantSource clock;
  private final List<EngineRecord> batch = new ArrayList<>();
  private @Nullable Logger log;
  private @Nullable ExporterSettings settings;
  private @Nullable Controller controller;
  private @Nullable Database database;
  private @Nullable ScheduledTask nextFlush;
  private @Nullable Long logId;
  private long lastSeen = -1;
  private boolean away;

  /** Called by the broker. */
  public EngineRecordExporter() {
    this(InstantSource.system());
  }

  /**
   * The pauses between attempts are real time: the broker's own clock can be led forward and must
   * not shorten them.
   */
  EngineRecordExporter(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void configure(Context context) {
    settings = ExporterSettings.from(context.getConfiguration().getArguments());
    log = context.getLogger();
    context.setFilter(new EventsThatAreRead());
  }

  /** Connects to nothing: a broker must start while the database is down. */
  @Override
  public void open(Controller opened) {
    controller = opened;
    database = new Database(required(settings), clock);
    logId = opened.readMetadata().map(bytes -> ByteBuffer.wrap(bytes).getLong()).orElse(null);
    scheduleFlush();
  }

  @Override
  public void export(Record<?> record) {
    if (batch.size() >= required(settings).batchSize()) {
      flush();
    }
    if (logId == null) {
      // The first record of a log gives it its name: the same one after any restart, another one
      // for an engine that was
      // emptied. The broker keeps the name with the acknowledged position.
      logId = record.getTimestamp();
    }
    RecordMapper.map(record).ifPresent(batch::add);
    lastSeen = record.getPosition();
    if (batch.size() >= required(settings).batchSize()) {
      flushOrKeep();
    }
  }

  /** Writes what is left; what cannot be written now is exported again after the next start. */
  @Override
  public void close() {
    if (nextFlush != null) {
      nextFlush.cancel();
    }
    flushOrKeep();
    if (database != null) {
      database.close();
    }
  }

  private void scheduleFlush() {
    nextFlush =
        required(controller)
            .scheduleCancellableTask(
                required(settings).flushEvery(),
                () -> {
                  flushOrKeep();
                  scheduleFlush();
                });
  }

  private void flushOrKeep() {
    try {
      flush();
    } catch (ExporterException e) {
      if (!away) {
        required(log).warn("{}: {} rows wait", e.getMessage(), batch.size(), e.getCause());
      }
      away = true;
    }
  }

  private void flush() {
    if (lastSeen < 0 || logId == null || controller == null || database == null) {
      return;
    }
    try {
      if (!batch.isEmpty()) {
        database.write(logId, batch);
      }
    } catch (SQLException e) {
      throw new ExporterException("The database does not take engine records", e);
    }
    controller.updateLastExportedRecordPosition(
        lastSeen, ByteBuffer.allocate(Long.BYTES).putLong(logId).array());
    batch.clear();
    lastSeen = -1;
    if (away) {
      required(log).info("The database takes engine records again");
      away = false;
    }
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the broker configures and opens an exporter before use");
    }
    return value;
  }

  /**
   * Keeps commands, rejections and all other values, variables above all, from being handed over.
   */
  private static final class EventsThatAreRead implements Context.RecordFilter {
    @Override
    public boolean acceptType(RecordType type) {
      return type == RecordType.EVENT;
    }

    @Override
    public boolean acceptValue(ValueType type) {
      return RecordMapper.reads(type);
    }
  }
}
