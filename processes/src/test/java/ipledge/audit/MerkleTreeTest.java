package ipledge.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.shared.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Known heads from the reference test data of Certificate Transparency, and the recursive
 * definition of RFC 6962.
 */
class MerkleTreeTest {

  private static final List<String> INPUTS =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");
  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private final Map<String, byte[]> nodes = new HashMap<>();

  @Test
  void theHeadsAreThoseOfTheReferenceData() {
    MerkleTree tree = new MerkleTree();
    assertThat(hex(tree.root()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (int i = 0; i < INPUTS.size(); i++) {
      tree.append(leafOfHex(INPUTS.get(i)), (level, number, hash) -> {});
      assertThat(hex(tree.root())).as("size %d", i + 1).isEqualTo(ROOTS.get(i));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 13, 64, 100})
  void theEdgeGivesTheRecursiveDefinition(int size) {
    List<byte[]> leaves = leaves(size);
    assertThat(grow(leaves).root()).isEqualTo(byDefinition(leaves));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 8, 31, 100})
  void theTreeGoesOnFromItsCompleteNodes(int size) {
    List<byte[]> leaves = leaves(size + 9);
    grow(leaves.subList(0, size));

    MerkleTree again = new MerkleTree(size, this::node);
    leaves.subList(size, leaves.size()).forEach(leaf -> again.append(leaf, (l, n, h) -> {}));

    assertThat(again.root()).isEqualTo(byDefinition(leaves));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 7, 8, 25})
  void everyPathLeadsToTheHead(int size) {
    List<byte[]> leaves = leaves(size);
    byte[] root = grow(leaves).root();

    for (int leaf = 0; leaf < size; leaf++) {
      assertThat(climb(leaves.get(leaf), leaf, size, MerkleTree.path(leaf, size, this::node)))
          .as("leaf %d of %d", leaf, size)
          .isEqualTo(root);
    }
  }

  private MerkleTree grow(List<byte[]> leaves) {
    MerkleTree tree = new MerkleTree();
    for (int i = 0; i < leaves.size(); i++) {
      nodes.put("0/" + i, leaves.get(i));
      tree.append(leaves.get(i), (level, number, hash) -> nodes.put(level + "/" + number, hash));
    }
    return tree;
  }

  private byte[] node(int level, long number) {
    return Objects.requireNonNull(nodes.get(level + "/" + number));
  }

  private static List<byte[]> leaves(int count) {
    List<byte[]> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      leaves.add(Digests.leaf("event " + i));
    }
    return leaves;
  }

  private static byte[] byDefinition(List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int left = Integer.highestOneBit(leaves.size() - 1);
    return inner(
        byDefinition(leaves.subList(0, left)), byDefinition(leaves.subList(left, leaves.size())));
  }

  /** The check of RFC 9162, 2.1.3.2, which a reader of a proof would run. */
  private static byte[] climb(byte[] leaf, long number, long size, List<byte[]> path) {
    long at = number;
    long last = size - 1;
    byte[] hash = leaf;
    for (byte[] sibling : path) {
      if ((at & 1) == 1 || at == last) {
        hash = inner(sibling, hash);
        while ((at & 1) == 0 && at != 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        hash = inner(hash, sibling);
      }
      at >>= 1;
      last >>= 1;
    }
    return hash;
  }

  private static byte[] inner(byte[] left, byte[] right) {
    var digest = Sha256.digest();
    digest.update((byte) 1);
    digest.update(left);
    return digest.digest(right);
  }

  private static byte[] leafOfHex(String input) {
    var digest = Sha256.digest();
    digest.update((byte) 0);
    return digest.digest(HexFormat.of().parseHex(input));
  }

  private static String hex(byte[] bytes) {
    return Digests.hex(bytes);
  }
}
