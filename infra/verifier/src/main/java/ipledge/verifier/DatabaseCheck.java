package ipledge.verifier;

import ipledge.verifier.Finding.Kind;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Compares the database's trail, row by row, with what the witness remembers. */
final class DatabaseCheck {

  /** The sealer's lock: while it is held, witness and database are at the same block. */
  private static final long LOCK = 4_757_325L;

  private static final String STRAY =
      """
      SELECT count(*) FROM ipledge.audit_seal s LEFT JOIN ipledge.audit_block b
        ON b.block = s.block AND s.seq BETWEEN b.first_seq AND b.last_seq WHERE b.block IS NULL
      """;
  private static final int FETCH = 1000;
  private static final Duration LATE = Duration.ofMinutes(5);

  /** Within it the sealer gives every event its place, and finishes what a crash interrupted. */
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final Connection connection;
  private final byte @Nullable [] macKey;
  private final Findings findings;
  private final BitSet present = new BitSet();
  private final BitSet placed = new BitSet();

  DatabaseCheck(Connection connection, byte @Nullable [] macKey, Findings findings) {
    this.connection = connection;
    this.macKey = macKey;
    this.findings = findings;
  }

  /**
   * Reads in one snapshot and writes nothing; the witness is read when the database stands still.
   *
   * @param patient whether the last block may yet be finished: whoever takes it away leaves what a
   *     crash of the sealer leaves, and only time tells them apart
   * @return whether to look again, because the block is not finished and may yet be
   */
  boolean run(Callable<Witness> reader, boolean patient) throws Exception {
    findings.all.clear();
    present.clear();
    placed.clear();
    count("SELECT 1 FROM pg_advisory_lock_shared(" + LOCK + ")");
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    count("SELECT 1"); // takes the snapshot
    Witness witness = reader.call();
    count("SELECT 1 FROM pg_advisory_unlock_shared(" + LOCK + ")");
    rows(witness);
    boolean waits = patient && unfinished(witness);
    if (!waits) {
      missing(witness);
      heads(witness);
    }
    connection.rollback();
    connection.setAutoCommit(true);
    return waits;
  }

  private void rows(Witness witness) throws SQLException, GeneralSecurityException {
    Map<ByteBuffer, Integer> byLeaf = new HashMap<>();
    for (int i = 0; i < witness.leaves.size(); i++) {
      byLeaf.put(ByteBuffer.wrap(witness.leaves.get(i)), i);
    }
    String sql =
        """
        SELECT s.seq, s.event_id, e.* FROM ipledge.audit_event e
        FULL JOIN ipledge.audit_seal s ON s.event_id = e.id ORDER BY s.seq NULLS LAST, e.id
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCH);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Long seq = row.getObject("seq", Long.class);
          UUID sealed = row.getObject("event_id", UUID.class);
          if (row.getObject("id") != null) {
            event(witness, Event.of(row), row.getString("case_id"), seq, byLeaf);
          }
          if (seq != null && sealed != null) {
            place(witness, seq, sealed);
          }
        }
      }
    }
  }

  private void event(
      Witness witness,
      Event event,
      String caseId,
      @Nullable Long seq,
      Map<ByteBuffer, Integer> byLeaf)
      throws GeneralSecurityException {
    Integer known = witness.places.get(event.id());
    if (known == null) {
      unknown(event, seq);
    } else {
      present.set(known);
      boolean same = Arrays.equals(event.leaf(), witness.leaves.get(known));
      boolean noted = List.of(caseId, event.id().toString()).contains(witness.cases.get(known));
      if (!same || !noted || event.flaw() != null) {
        Integer other = same ? null : byLeaf.get(ByteBuffer.wrap(event.leaf()));
        Object of = other == null ? "" : " has the content of " + witness.events.get(other);
        String flaw = event.flaw() == null ? "not what was sealed" : event.flaw();
        findings.add(Kind.CHANGED, event.id(), "place ", known, of, ": ", flaw);
      }
      backdated(witness, event, known);
    }
    if (macKey != null && !macFits(event, macKey)) {
      findings.add(Kind.FORGED, event.id(), "its MAC is not of the application's key");
    }
  }

  private void unknown(Event event, @Nullable Long seq) {
    if (seq != null) {
      findings.add(Kind.INSERTED, event.id(), "claims place ", seq, " and was never witnessed");
    } else if (event.at() == null || event.at().isBefore(Instant.now().minus(WINDOW))) {
      findings.add(Kind.INSERTED, event.id(), "of " + event.at() + " was never sealed");
    }
  }

  /** Nothing older is sealed after something younger, but for transactions that took long. */
  private void backdated(Witness witness, Event event, int place) {
    Map.Entry<Long, Head> head = witness.bySize.floorEntry((long) place);
    Instant before = head == null ? Instant.MIN : head.getValue().time().minus(LATE);
    if (event.at() != null && event.at().isBefore(before)) {
      findings.add(Kind.BACKDATED, event.id(), "says ", event.at(), " after the seal of ", before);
    }
  }

  private void place(Witness witness, long seq, UUID sealed) {
    UUID wanted = seq < witness.events.size() ? witness.events.get((int) seq) : null;
    if (sealed.equals(wanted)) {
      placed.set((int) seq);
    } else if (wanted != null || witness.places.containsKey(sealed)) {
      String of = wanted == null ? ", which is new" : " of " + wanted;
      findings.add(Kind.REORDERED, sealed, "stands at place ", seq, of);
    }
  }

  /** Every event is there, but not yet every block that the witness knows. */
  private boolean unfinished(Witness witness) throws SQLException {
    int size = witness.leaves.size();
    long sealed = count("SELECT coalesce(max(tree_size), 0) FROM ipledge.audit_block");
    return sealed < size && present.cardinality() == size && placed.cardinality() == sealed;
  }

  private void missing(Witness witness) {
    for (int i = 0; i < witness.events.size(); i++) {
      if (!present.get(i)) {
        findings.add(Kind.DELETED, witness.events.get(i), "had place " + i + " and is gone");
      } else if (!placed.get(i)) {
        findings.add(Kind.SEAL_CHANGED, witness.events.get(i), "has lost its place " + i);
      }
    }
  }

  private void heads(Witness witness) throws SQLException {
    Map<Long, Head> known = new TreeMap<>(witness.bySize);
    byte[] previousRoot = new Tree().root();
    long previousSize = 0;
    long number = 0;
    String sql = "SELECT * FROM ipledge.audit_block ORDER BY block";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        Head head = head(row);
        Head seen = known.remove(head.size());
        long block = row.getLong("block");
        boolean follows =
            block == number
                && row.getLong("first_seq") == previousSize
                && row.getLong("last_seq") == head.size() - 1
                && Arrays.equals(row.getBytes("prev_root"), previousRoot);
        if (seen == null) {
          findings.add(Kind.HEAD_INSERTED, null, "block ", block, " was never witnessed");
        } else if (!follows || !seen.sameAs(head)) {
          findings.add(Kind.HEAD_CHANGED, null, "block ", block, " is not as it was signed");
        }
        previousRoot = head.root();
        previousSize = head.size();
        number++;
      }
    }
    for (long size : known.keySet()) {
      findings.add(Kind.HEAD_MISSING, null, "the head of size ", size, " is gone or unfinished");
    }
    if (count(STRAY) > 0) {
      findings.add(Kind.SEAL_CHANGED, null, "seals name blocks that are not theirs");
    }
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(
        row.getString("origin"),
        row.getLong("tree_size"),
        row.getBytes("root"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("key_id"),
        row.getBytes("signature"));
  }

  private static boolean macFits(Event event, byte[] key) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return Arrays.equals(mac.doFinal(event.leaf()), event.mac());
  }

  private long count(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
