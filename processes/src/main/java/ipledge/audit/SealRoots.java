package ipledge.audit;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Under which signed root an event came to stand: a number that nobody knew before. */
@Service
@Transactional(readOnly = true)
public class SealRoots {

  /**
   * A root of the tree, as its signed head says it.
   *
   * @param treeSize leaves under it
   * @param root 32 bytes
   */
  public record SealRoot(long treeSize, byte[] root) {

    public SealRoot {
      root = root.clone();
    }

    @Override
    public byte[] root() {
      return root.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof SealRoot(long size, byte[] theirs)
          && size == treeSize
          && Arrays.equals(theirs, root);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(root);
    }

    @Override
    public String toString() {
      return treeSize + " " + Digests.hex(root);
    }
  }

  private final JdbcClient jdbc;

  SealRoots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty while the event is not sealed. */
  public Optional<SealRoot> of(UUID eventId) {
    return jdbc.sql(
            """
            SELECT b.tree_size, b.root FROM audit_seal s JOIN audit_block b ON b.block = s.block
            WHERE s.event_id = :event
            """)
        .param("event", eventId)
        .query((row, n) -> new SealRoot(row.getLong("tree_size"), row.getBytes("root")))
        .optional();
  }
}
