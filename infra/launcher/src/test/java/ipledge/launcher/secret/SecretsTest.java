package ipledge.launcher.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.launcher.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir Path folder;

  private Secrets secrets = new Secrets(Path.of("."));

  @BeforeEach
  void inAnEmptyFolder() {
    secrets = new Secrets(folder.resolve("secrets"));
  }

  @Test
  void aPasswordIsMadeOnceAndOnlyItsOwnerReadsIt() throws IOException {
    Path file = secrets.password("db-app");
    String password = Secrets.read(file);
    assertThat(password).matches("[A-Za-z0-9_-]{32}");
    assertThat(Secrets.read(secrets.password("db-app"))).isEqualTo(password);
    assertThat(Secrets.read(secrets.password("db-owner"))).isNotEqualTo(password);
    assertThat(mode(file)).isEqualTo("rw-------");
    assertThat(mode(folder.resolve("secrets"))).isEqualTo("rwx------");
  }

  @Test
  void aKeyHas256Bits() {
    assertThat(Base64.getDecoder().decode(Secrets.read(secrets.key("audit-mac-key")))).hasSize(32);
  }

  @Test
  void aSecretOfTheBankIsTakenAsItIs() throws IOException {
    Path _ = Secrets.write(folder.resolve("secrets/db-app"), "from the bank\n");
    assertThat(Secrets.read(secrets.password("db-app"))).isEqualTo("from the bank");
  }

  @Test
  void aSecretThatOthersCanReadIsRefused() throws IOException {
    Path file = secrets.password("db-app");
    Path _ = Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> secrets.password("db-app"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void aConfigTreeNamesEachFileAsAProperty() throws IOException {
    Path tree = secrets.configTree("workers", Map.of("spring.datasource.password", "one"));
    Path again = secrets.configTree("workers", Map.of("spring.datasource.password", "two"));
    assertThat(again).isEqualTo(tree);
    Path file = tree.resolve("spring.datasource.password");
    assertThat(Files.readString(file)).isEqualTo("two");
    assertThat(mode(file)).isEqualTo("rw-------");
    assertThat(mode(tree)).isEqualTo("rwx------");
  }

  @Test
  void theTwoHalvesOfTheSealingKeyBelongTogether() throws Exception {
    Path key = SealingKey.of(secrets);
    assertThat(SealingKey.of(secrets)).isEqualTo(key);
    KeyFactory factory = KeyFactory.getInstance("Ed25519");
    PrivateKey secret = factory.generatePrivate(new PKCS8EncodedKeySpec(der(key)));
    PublicKey known =
        factory.generatePublic(new X509EncodedKeySpec(der(SealingKey.publicHalf(key))));
    byte[] head = "origin\n1\nroot\n".getBytes(StandardCharsets.UTF_8);
    Signature signer = Signature.getInstance("Ed25519");
    signer.initSign(secret);
    signer.update(head);
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(known);
    verifier.update(head);
    assertThat(verifier.verify(signer.sign())).isTrue();
  }

  @Test
  void aSealingKeyWithoutItsPublicHalfIsRefused() throws IOException {
    Files.delete(SealingKey.publicHalf(SealingKey.of(secrets)));
    assertThatThrownBy(() -> SealingKey.of(secrets)).isInstanceOf(Refusal.class);
  }

  private static byte[] der(Path pem) throws IOException {
    String body = Files.readString(pem).replaceAll("-----[A-Z ]+-----|\\s", "");
    return Base64.getDecoder().decode(body);
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
