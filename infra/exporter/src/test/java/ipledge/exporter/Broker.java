package ipledge.exporter;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.ExporterException;
import io.camunda.zeebe.exporter.api.context.Configuration;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.exporter.api.context.ScheduledTask;
import io.camunda.zeebe.protocol.record.Record;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The broker's side of the exporter's contract: hands records over in order, repeats one whose
 * export failed, keeps the acknowledged position with its metadata, and hands everything after it
 * over again after a crash.
 */
final class Broker implements Context, Controller, Configuration {

  private final Map<String, Object> arguments;
  private Exporter exporter = record -> {};
  private long acknowledged = -1;
  private byte @Nullable [] metadata;
  private @Nullable Runnable tick;
  private @Nullable RecordFilter filter;

  Broker(Map<String, Object> arguments) {
    this.arguments = arguments;
  }

  /**
   * Starts, or starts again after {@code kill -9}: nothing of the old exporter is left but what was
   * acknowledged.
   */
  void start(Exporter fresh) throws Exception {
    exporter = fresh;
    exporter.configure(this);
    exporter.open(this);
  }

  /**
   * Hands over what is after the acknowledged position; false when the exporter failed at a record.
   */
  boolean export(List<Record<?>> log) {
    for (Record<?> record : log) {
      if (record.getPosition() > acknowledged && accepted(record)) {
        try {
          exporter.export(record);
        } catch (ExporterException e) {
          return false;
        }
      }
    }
    return true;
  }

  /** The exporter's timer runs out. */
  void tick() {
    Runnable due = tick;
    if (due != null) {
      due.run();
    }
  }

  void stop() {
    exporter.close();
  }

  long acknowledged() {
    return acknowledged;
  }

  private boolean accepted(Record<?> record) {
    return filter == null
        || (filter.acceptType(record.getRecordType()) && filter.acceptValue(record.getValueType()));
  }

  @Override
  public MeterRegistry getMeterRegistry() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Logger getLogger() {
    return LoggerFactory.getLogger("ipledge.exporter");
  }

  @Override
  public InstantSource clock() {
    return InstantSource.system();
  }

  @Override
  public Configuration getConfiguration() {
    return this;
  }

  @Override
  public int getPartitionId() {
    return 1;
  }

  @Override
  public void setFilter(RecordFilter chosen) {
    filter = chosen;
  }

  @Override
  public String getId() {
    return "ipledge";
  }

  @Override
  public Map<String, Object> getArguments() {
    return arguments;
  }

  @Override
  public <T> T instantiate(Class<T> type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void updateLastExportedRecordPosition(long position) {
    acknowledged = Math.max(acknowledged, position);
  }

  @Override
  public void updateLastExportedRecordPosition(long position, byte[] kept) {
    updateLastExportedRecordPosition(position);
    metadata = kept;
  }

  @Override
  public long getLastExportedRecordPosition() {
    return acknowledged;
  }

  @Override
  public ScheduledTask scheduleCancellableTask(Duration delay, Runnable task) {
    tick = task;
    return () -> tick = null;
  }

  @Override
  public Optional<byte[]> readMetadata() {
    return Optional.ofNullable(metadata);
  }
}
