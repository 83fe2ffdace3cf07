package ipledge.launcher.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {

  private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void keepsExecuteBitsOfAZip() throws IOException {
    Path target = folder.resolve("out");
    Archives.unpack(zip("top/bin/run.sh", 0100755, "top/readme", 0100644), target);
    assertThat(target.resolve("top/bin/run.sh")).isExecutable().hasContent("text");
    assertThat(Files.isExecutable(target.resolve("top/readme"))).isFalse();
    assertThat(Trees.onlyChild(target)).isEqualTo(target.resolve("top"));
  }

  @Test
  void unpacksLinksOfATar() throws IOException {
    Path target = folder.resolve("out");
    Archives.unpack(tar("top/lib/real.so.5", "top/lib/real.so", "real.so.5"), target);
    assertThat(target.resolve("top/lib/real.so")).isSymbolicLink().hasContent("text");
  }

  @Test
  void writesNothingOutsideTheFolder() throws IOException {
    Path target = folder.resolve("out");
    Path zip = zip("../evil", 0100644, "top", 0100644);
    assertThatThrownBy(() -> Archives.unpack(zip, target)).isInstanceOf(IOException.class);
    assertThat(folder.resolve("evil")).doesNotExist();
    Path tar = tar("top/file", "top/link", "../../outside");
    assertThatThrownBy(() -> Archives.unpack(tar, target)).isInstanceOf(IOException.class);
  }

  @Test
  void removesLinksWithoutFollowingThem() throws IOException {
    Path kept = Files.writeString(Files.createDirectory(folder.resolve("kept")).resolve("a"), "a");
    Path tree = Files.createDirectory(folder.resolve("tree"));
    Path _ = Files.createSymbolicLink(tree.resolve("link"), folder.resolve("kept"));
    Trees.delete(tree);
    assertThat(tree).doesNotExist();
    assertThat(kept).exists();
  }

  @Test
  void knowsWhatItMustFetch() {
    assertThat(Artifact.camunda().coordinates()).matches("io.camunda:camunda-zeebe:[0-9.]+:tar.gz");
    assertThat(Artifact.keycloak().fileName()).matches("keycloak-quarkus-dist-[0-9.]+\\.zip");
    assertThat(Artifact.postgres("Linux", "amd64").version()).startsWith("18.");
    assertThat(Artifact.postgres("Linux", "amd64").sha256()).hasSize(64);
    assertThat(Artifact.ownVersion()).isEqualTo("0.1.0-SNAPSHOT");
  }

  private Path zip(String one, int oneMode, String two, int twoMode) throws IOException {
    Path zip = folder.resolve("a.zip");
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      entry(out, one, oneMode);
      entry(out, two, twoMode);
    }
    return zip;
  }

  private static void entry(ZipArchiveOutputStream out, String name, int mode) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setUnixMode(mode);
    out.putArchiveEntry(entry);
    out.write(TEXT);
    out.closeArchiveEntry();
  }

  private Path tar(String file, String link, String linkTarget) throws IOException {
    Path tar = folder.resolve("a.tar.gz");
    try (OutputStream raw = Files.newOutputStream(tar);
        TarArchiveOutputStream out = new TarArchiveOutputStream(new GZIPOutputStream(raw))) {
      TarArchiveEntry entry = new TarArchiveEntry(file);
      entry.setSize(TEXT.length);
      out.putArchiveEntry(entry);
      out.write(TEXT);
      out.closeArchiveEntry();
      TarArchiveEntry symbolic = new TarArchiveEntry(link, TarConstants.LF_SYMLINK);
      symbolic.setLinkName(linkTarget);
      out.putArchiveEntry(symbolic);
      out.closeArchiveEntry();
    }
    return tar;
  }
}
