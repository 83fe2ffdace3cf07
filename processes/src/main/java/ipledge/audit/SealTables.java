package ipledge.audit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The sealer's SQL: {@code audit_block}, {@code audit_seal}, {@code audit_node}. */
final class SealTables {

  /** Any number that nobody else locks in this database. */
  private static final long LOCK = 4_757_325L;

  private static final RowMapper<Block> BLOCK =
      (row, i) ->
          new Block(
              row.getLong("block"),
              new TreeHead(
                  row.getString("origin"),
                  row.getLong("tree_size"),
                  row.getBytes("root"),
                  row.getTimestamp("at").toInstant(),
                  row.getString("key_id"),
                  row.getBytes("signature")));

  /** A block that stands in the database. */
  record Block(long number, TreeHead head) {}

  /** A node that has become complete. */
  record Node(int level, long number, byte[] hash) {}

  private final JdbcTemplate jdbc;

  SealTables(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** True when this transaction is the only one that seals. */
  boolean lock() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject("SELECT pg_try_advisory_xact_lock(?)", Boolean.class, LOCK));
  }

  Optional<Block> lastBlock() {
    return jdbc
        .query("SELECT * FROM ipledge.audit_block ORDER BY block DESC LIMIT 1", BLOCK)
        .stream()
        .findFirst();
  }

  /**
   * Committed events without a seal, oldest id first.
   *
   * @param from only ids from here on, which spares reading the whole trail each second; null for
   *     all
   */
  List<SealedLeaf> unsealed(@Nullable UUID from, long firstSeq, int limit) {
    return jdbc.query(
        """
        SELECT e.id, e.case_id, e.leaf FROM ipledge.audit_event e
        WHERE (?::uuid IS NULL OR e.id >= ?::uuid)
          AND NOT EXISTS (SELECT FROM ipledge.audit_seal s WHERE s.event_id = e.id)
        ORDER BY e.id LIMIT ?
        """,
        (row, i) ->
            new SealedLeaf(
                firstSeq + i,
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getBytes(3)),
        from,
        from,
        limit);
  }

  Optional<UUID> lastSealed() {
    return jdbc
        .query(
            "SELECT event_id FROM ipledge.audit_seal ORDER BY seq DESC LIMIT 1",
            (row, i) -> row.getObject(1, UUID.class))
        .stream()
        .findFirst();
  }

  /** The leaves of those of the events that exist. */
  Map<UUID, byte[]> leaves(List<UUID> events) {
    Map<UUID, byte[]> found = new HashMap<>();
    jdbc.query(
        "SELECT id, leaf FROM ipledge.audit_event WHERE id = ANY (?)",
        statement -> statement.setArray(1, uuids(statement.getConnection(), events)),
        row -> {
          found.put(row.getObject(1, UUID.class), row.getBytes(2));
        });
    return found;
  }

  /** A node, or a leaf for level 0. */
  byte[] hash(int level, long number) {
    String sql =
        level == 0
            ? """
              SELECT e.leaf FROM ipledge.audit_seal s JOIN ipledge.audit_event e ON e.id = s.event_id
              WHERE s.seq = ?
              """
            : "SELECT hash FROM ipledge.audit_node WHERE level = " + level + " AND number = ?";
    return jdbc.query(sql, (row, i) -> row.getBytes(1), number).stream()
        .findFirst()
        .orElseThrow(
            () -> new SealingHalted("the tree has lost node " + number + " of level " + level));
  }

  void insert(
      long number, byte[] previousRoot, TreeHead head, List<SealedLeaf> leaves, List<Node> nodes) {
    jdbc.update(
        """
        INSERT INTO ipledge.audit_block (block, first_seq, last_seq, tree_size, prev_root, root, at,
                                         algorithm, origin, key_id, signature)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        number,
        leaves.getFirst().seq(),
        leaves.getLast().seq(),
        head.size(),
        previousRoot,
        head.root(),
        Timestamp.from(head.time()),
        TreeHead.ALGORITHM,
        head.origin(),
        head.keyId(),
        head.signature());
    jdbc.update(
        """
        INSERT INTO ipledge.audit_seal (event_id, seq, block)
        SELECT event, ? + place - 1, ? FROM unnest(?::uuid[]) WITH ORDINALITY AS batch (event, place)
        """,
        statement -> {
          statement.setLong(1, leaves.getFirst().seq());
          statement.setLong(2, number);
          statement.setArray(
              3, uuids(statement.getConnection(), leaves.stream().map(SealedLeaf::event).toList()));
        });
    if (!nodes.isEmpty()) {
      jdbc.update(
          """
          INSERT INTO ipledge.audit_node (level, number, hash)
          SELECT * FROM unnest(?::smallint[], ?::bigint[], ?::bytea[])
          """,
          statement -> bind(statement, nodes));
    }
  }

  private static void bind(PreparedStatement statement, List<Node> nodes) throws SQLException {
    List<Short> levels = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    List<byte[]> hashes = new ArrayList<>();
    for (Node node : nodes) {
      levels.add((short) node.level());
      numbers.add(node.number());
      hashes.add(node.hash());
    }
    Connection connection = statement.getConnection();
    statement.setArray(1, connection.createArrayOf("smallint", levels.toArray()));
    statement.setArray(2, connection.createArrayOf("bigint", numbers.toArray()));
    statement.setArray(3, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
  }

  private static Array uuids(Connection connection, List<UUID> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }
}
