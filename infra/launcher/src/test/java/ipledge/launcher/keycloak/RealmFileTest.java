package ipledge.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.launcher.secret.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFileTest {

  @TempDir Path folder;

  @Test
  void importsDemoPeopleWithThisStacksSecretsAndLeavesNoFileBehind() throws IOException {
    Secrets secrets = new Secrets(folder.resolve("secrets"));
    RealmFile file = new RealmFile(Path.of("..", ".."), secrets, "http://localhost:9080");
    file.writeTo(folder);
    Path written = folder.resolve("ipledge-realm.json");
    Realm realm = Realm.parse(Files.readString(written));
    assertThat(realm.text()).doesNotContain("${IPLEDGE_");
    assertThat(RealmFiles.client(realm, "ipledge-web").get("secret").asString())
        .isEqualTo(Secrets.read(secrets.password("client-web")));
    assertThat(RealmFiles.strings(RealmFiles.client(realm, "ipledge-web").get("redirectUris")))
        .containsExactly("http://localhost:9080/login/oauth2/code/keycloak");
    assertThat(RealmFiles.named(realm.json().get("users"), "username", "li.na")).isNotNull();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written)))
        .isEqualTo("rw-------");
    file.removeFrom(folder);
    assertThat(written).doesNotExist();
  }

  @Test
  void noticesAChangedAddress() {
    Secrets secrets = new Secrets(folder.resolve("secrets"));
    Path root = Path.of("..", "..");
    String before = new RealmFile(root, secrets, "http://localhost:8080").fingerprint();
    assertThat(new RealmFile(root, secrets, "http://localhost:8080").fingerprint())
        .isEqualTo(before);
    assertThat(new RealmFile(root, secrets, "http://localhost:9080").fingerprint())
        .isNotEqualTo(before);
  }
}
