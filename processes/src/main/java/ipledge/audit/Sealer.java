package ipledge.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links committed events into the Merkle tree. A round takes events that have no seal, fixes their
 * places, signs the new head and writes the block.
 *
 * <p><b>Order: witness first, then database.</b> Places ({@code leaves.log}), then the head ({@code
 * heads.log}), each forced to the disk, then the commit. So no head is ever in the database, or
 * shown to anybody, that the witness does not hold, and there is no moment in which a superuser
 * could drop a freshly sealed event before something outside has heard of it. A crash in between
 * leaves the witness ahead: the next round finds the fixed places, checks that those very events
 * are still there as they were, and finishes the same block. The other order would leave the
 * database ahead after a crash, and then a restored or rewritten database could not be told from an
 * honest one that was interrupted.
 *
 * <p>What is looked for is "committed and has no seal", never "after the last one sealed": ids are
 * made before the commit, so an event may become visible after younger ones.
 */
public final class Sealer {

  private static final int MILLIS_AT = 16;

  private final SealTables tables;
  private final TransactionTemplate transaction;
  private final Witness witness;
  private final SealingKey key;
  private final String origin;
  private final int batchSize;
  private final Clock clock;
  private final SealingWindow window = new SealingWindow();

  /**
   * @param database connects as the sealer's role
   * @throws IllegalStateException when the key cannot be used
   */
  public Sealer(DataSource database, SealingSettings settings, Clock clock) {
    tables = new SealTables(new JdbcTemplate(database));
    transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    witness = new Witness(settings.witnessFolder());
    key = new SealingKey(settings.keyFile(), settings.publicKey(), settings.formerPublicKeyFiles());
    origin = settings.origin();
    batchSize = settings.batchSize();
    this.clock = clock;
  }

  /**
   * One round: at most one block.
   *
   * @throws SealingHalted when database and witness do not fit together; nothing was sealed then
   */
  public Sealing seal() {
    Sealing done = transaction.execute(status -> tables.lock() ? locked() : Sealing.NOTHING);
    return done == null ? Sealing.NOTHING : done;
  }

  private Sealing locked() {
    witness.refresh();
    Optional<SealTables.Block> last = tables.lastBlock();
    long size = last.map(block -> block.head().size()).orElse(0L);
    last.ifPresent(block -> requireWitnessed(block.head()));
    if (witness.leafCount() > size) {
      return finish(last, size);
    }
    List<SealedLeaf> batch = next(size);
    if (batch.isEmpty()) {
      return Sealing.NOTHING;
    }
    witness.append(batch);
    return write(last, size, batch, Optional.empty());
  }

  private void requireWitnessed(TreeHead head) {
    boolean known =
        witness.leafCount() >= head.size()
            && witness
                .headOf(head.size())
                .filter(seen -> seen.isOf(head.size(), head.root()))
                .filter(key::signed)
                .isPresent();
    if (!known) {
      throw new SealingHalted(
          "the database has a head of size " + head.size() + " that the witness does not know");
    }
  }

  private List<SealedLeaf> next(long size) {
    Optional<UUID> from = tables.lastSealed().map(SealingWindow::from);
    return from.isEmpty() || window.sweepIsDue()
        ? window.sweep(() -> tables.unsealed(null, size, batchSize))
        : tables.unsealed(from.get(), size, batchSize);
  }

  /**
   * The witness is ahead: a round ended between witness and commit, or the database was set back.
   */
  private Sealing finish(Optional<SealTables.Block> last, long size) {
    Optional<TreeHead> signed = witness.headAfter(size);
    long end = signed.map(TreeHead::size).orElse(witness.leafCount());
    List<SealedLeaf> batch = witness.leaves(size, end);
    Map<UUID, byte[]> present = tables.leaves(batch.stream().map(SealedLeaf::event).toList());
    for (SealedLeaf fixed : batch) {
      if (!Arrays.equals(fixed.leaf(), present.get(fixed.event()))) {
        throw new SealingHalted(
            "event "
                + fixed.event()
                + " was given place "
                + fixed.seq()
                + " and is "
                + (present.containsKey(fixed.event()) ? "changed" : "gone"));
      }
    }
    return write(last, size, batch, signed);
  }

  private Sealing write(
      Optional<SealTables.Block> last,
      long size,
      List<SealedLeaf> batch,
      Optional<TreeHead> signed) {
    MerkleTree tree = new MerkleTree(size, tables::hash);
    byte[] previous = tree.root();
    if (last.isPresent() && !last.get().head().isOf(size, previous)) {
      throw new SealingHalted("the tree in the database does not give the last head's root");
    }
    List<SealTables.Node> nodes = new ArrayList<>();
    for (SealedLeaf leaf : batch) {
      tree.append(
          leaf.leaf(),
          (level, number, hash) -> nodes.add(new SealTables.Node(level, number, hash)));
    }
    TreeHead head = signed.orElseGet(() -> sign(tree));
    if (!head.isOf(tree.size(), tree.root()) || !key.signed(head)) {
      throw new SealingHalted(
          "the witness has a head of size " + head.size() + " that these leaves do not give");
    }
    long number = last.map(block -> block.number() + 1).orElse(0L);
    tables.insert(number, previous, head, batch, nodes);
    Instant oldest =
        batch.stream()
            .map(SealedLeaf::event)
            .map(Sealer::madeAt)
            .min(Instant::compareTo)
            .orElse(head.time());
    return new Sealing(
        batch.size(),
        Duration.between(oldest, clock.instant()),
        batch.size() >= batchSize || signed.isPresent());
  }

  private TreeHead sign(MerkleTree tree) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    TreeHead head = key.sign(origin, tree.size(), tree.root(), now);
    witness.append(head);
    return head;
  }

  /** Ids of events carry the time they were made, to the millisecond. */
  private static Instant madeAt(UUID event) {
    return Instant.ofEpochMilli(event.getMostSignificantBits() >>> MILLIS_AT);
  }
}
