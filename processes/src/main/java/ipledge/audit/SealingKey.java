package ipledge.audit;

import ipledge.shared.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** The Ed25519 key that signs tree heads, from two PEM files that the database cannot read. */
final class SealingKey {

  private static final String ALGORITHM = "Ed25519";
  private static final int KEY_ID_DIGITS = 16;

  private final PrivateKey privateKey;
  private final PublicKey publicKey;
  private final List<PublicKey> known;
  private final String id;

  /**
   * @param privateFile {@code PRIVATE KEY} (PKCS #8), mode 0600
   * @param publicFile {@code PUBLIC KEY} (X.509), what auditors are given
   * @param formerFiles public keys that this one has taken the place of: what they signed stands
   * @throws IllegalStateException when a file cannot be read or the two do not belong together:
   *     nobody could check such seals
   */
  SealingKey(Path privateFile, Path publicFile, List<Path> formerFiles) {
    try {
      KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
      privateKey = factory.generatePrivate(new PKCS8EncodedKeySpec(pem(privateFile)));
      publicKey = publicKey(factory, publicFile);
      List<PublicKey> formers = new ArrayList<>();
      for (Path former : formerFiles) {
        formers.add(publicKey(factory, former));
      }
      known = Stream.concat(Stream.of(publicKey), formers.stream()).toList();
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("the sealing key cannot be read", e);
    }
    id = Sha256.hex(publicKey.getEncoded()).substring(0, KEY_ID_DIGITS);
    if (!signed(publicKey, sign("ipledge", 0, new byte[MerkleTree.DIGEST_BYTES], Instant.EPOCH))) {
      throw new IllegalStateException("the sealing key's two files do not belong together");
    }
  }

  TreeHead sign(String origin, long size, byte[] root, Instant time) {
    String text = TreeHead.text(origin, size, root, time);
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(privateKey);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return new TreeHead(origin, size, root, time, id, signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the sealing key does not sign", e);
    }
  }

  /** Whether this key signed the head, or one that it has taken the place of. */
  boolean signed(TreeHead head) {
    return known.stream().anyMatch(one -> signed(one, head));
  }

  private static boolean signed(PublicKey by, TreeHead head) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(by);
      signature.update(head.bytes());
      return signature.verify(head.signature());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static PublicKey publicKey(KeyFactory factory, Path file)
      throws IOException, GeneralSecurityException {
    return factory.generatePublic(new X509EncodedKeySpec(pem(file)));
  }

  private static byte[] pem(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.US_ASCII);
    return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
  }
}
