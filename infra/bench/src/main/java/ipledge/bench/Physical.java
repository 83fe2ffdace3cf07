package ipledge.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/**
 * S0: what disk and database could do at all. The rows that six steps of an application write,
 * without engine, Spring and domain; commits of one row; and bare flushes.
 */
final class Physical {

  private static final int STEPS = 6;
  private static final int BATCH = 64;
  private static final int BLOCK = 8192;
  private static final int PAGE = 4096;
  private static final String BODY = "x".repeat(600);

  private final Ground ground;
  private final Duration slice;

  Physical(Ground ground, Duration slice) {
    this.ground = ground;
    this.slice = slice;
  }

  /** Figures by name; rates a second, CPU in milliseconds an application. */
  Map<String, Object> run(Path folder) throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("DROP SCHEMA IF EXISTS bench CASCADE");
      statement.executeUpdate("CREATE SCHEMA bench");
      statement.executeUpdate(
          "CREATE TABLE bench.application (id uuid PRIMARY KEY, step int, version int)"
              + " WITH (fillfactor = 80)");
      statement.executeUpdate(
          "CREATE TABLE bench.effect (record uuid, element text, round int, result jsonb,"
              + " PRIMARY KEY (record, element, round))");
      statement.executeUpdate(
          "CREATE TABLE bench.event (id uuid PRIMARY KEY, case_id uuid, at timestamptz, body text,"
              + " leaf bytea, mac bytea)");
      statement.executeUpdate("CREATE INDEX ON bench.event (case_id, at, id)");
      statement.executeUpdate("CREATE TABLE bench.one (id bigserial PRIMARY KEY, n int)");
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("application in 6 commits", applications(false, 1));
    figures.put("application in 1 commit", applications(true, 1));
    figures.put("64 applications in 1 commit", applications(true, BATCH));
    for (int clients : List.of(1, 4, 16)) {
      figures.put("one-row commits a second, " + clients + " clients", commits(clients));
    }
    figures.put("fdatasync of 8 KB, ms (median)", flush(folder, false));
    figures.put("force of a mapped 4 KB, ms (median)", flush(folder, true));
    return figures;
  }

  private Map<String, Double> applications(boolean inOne, int atATime)
      throws SQLException, InterruptedException {
    LongAdder done = new LongAdder();
    double cpu = Machine.cpu(ground.pids()) + Machine.self();
    double seconds =
        parallel(
            4,
            connection -> {
              connection.setAutoCommit(false);
              write(connection, inOne, atATime);
              done.add(atATime);
            });
    double spent = Machine.cpu(ground.pids()) + Machine.self() - cpu;
    return Map.of(
        "applicationsPerSecond", done.sum() / seconds,
        "cpuMillisPerApplication", spent / done.sum());
  }

  private static void write(Connection connection, boolean inOne, int atATime) throws SQLException {
    UUID[] ids = new UUID[atATime];
    try (PreparedStatement begin =
            connection.prepareStatement("INSERT INTO bench.application VALUES (?, 0, 0)");
        PreparedStatement effect =
            connection.prepareStatement(
                "INSERT INTO bench.effect VALUES (?, ?, 1, '{}') ON CONFLICT DO NOTHING");
        PreparedStatement change =
            connection.prepareStatement(
                "UPDATE bench.application SET step = ?, version = version + 1 WHERE id = ?");
        PreparedStatement event =
            connection.prepareStatement("INSERT INTO bench.event VALUES (?, ?, now(), ?, ?, ?)")) {
      for (int i = 0; i < atATime; i++) {
        ids[i] = UUID.randomUUID();
        begin.setObject(1, ids[i]);
        begin.addBatch();
      }
      begin.executeBatch();
      for (int step = 0; step < STEPS; step++) {
        for (UUID id : ids) {
          effect.setObject(1, id);
          effect.setString(2, "step-" + step);
          effect.addBatch();
          change.setInt(1, step);
          change.setObject(2, id);
          change.addBatch();
          event.setObject(1, UUID.randomUUID());
          event.setObject(2, id);
          event.setString(3, BODY);
          event.setBytes(4, new byte[32]);
          event.setBytes(5, new byte[32]);
          event.addBatch();
        }
        effect.executeBatch();
        change.executeBatch();
        event.executeBatch();
        if (!inOne) {
          connection.commit();
        }
      }
    }
    connection.commit();
  }

  private double commits(int clients) throws SQLException, InterruptedException {
    LongAdder done = new LongAdder();
    double seconds =
        parallel(
            clients,
            connection -> {
              try (PreparedStatement insert =
                  connection.prepareStatement("INSERT INTO bench.one (n) VALUES (1)")) {
                insert.executeUpdate();
                done.increment();
              }
            });
    return done.sum() / seconds;
  }

  private interface Work {
    void on(Connection connection) throws SQLException;
  }

  /** Repeats the work on so many connections for one slice; says how long that was. */
  private double parallel(int clients, Work work) throws SQLException, InterruptedException {
    long begin = System.nanoTime();
    long end = begin + slice.toNanos();
    List<java.util.concurrent.Callable<Void>> all = new java.util.ArrayList<>();
    for (int i = 0; i < clients; i++) {
      all.add(
          () -> {
            try (Connection connection = connect()) {
              while (System.nanoTime() < end) {
                work.on(connection);
              }
            }
            return null;
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      for (var one : threads.invokeAll(all)) {
        one.get();
      }
    } catch (java.util.concurrent.ExecutionException e) {
      throw new SQLException(e.getCause());
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  private static double flush(Path folder, boolean mapped) throws IOException {
    int times = 200;
    double[] millis = new double[times];
    Path file = Files.createTempFile(folder, "flush", ".probe");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      MappedByteBuffer map = channel.map(FileChannel.MapMode.READ_WRITE, 0, (long) PAGE * times);
      for (int i = 0; i < times; i++) {
        long begin = System.nanoTime();
        if (mapped) {
          map.put(i * PAGE, (byte) i);
          map.force(i * PAGE, PAGE);
        } else {
          channel.write(ByteBuffer.allocate(BLOCK), (long) i * BLOCK);
          channel.force(false);
        }
        millis[i] = (System.nanoTime() - begin) / 1e6;
      }
    } finally {
      Files.delete(file);
    }
    return Ratios.median(millis);
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        ground.database(), "postgres", ground.password("db-superuser"));
  }
}
