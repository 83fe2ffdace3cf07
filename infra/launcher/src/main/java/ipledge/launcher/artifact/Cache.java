package ipledge.launcher.artifact;

import ipledge.launcher.Folders;
import ipledge.launcher.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Unpacked programs of others, one folder each, shared by all stacks of a user. */
public final class Cache {

  /** Something to do once with a freshly unpacked program before it is used. */
  @FunctionalInterface
  public interface Finish {
    void in(Path folder) throws IOException, InterruptedException;
  }

  private final Path folder;
  private final Maven maven;

  public Cache(Path folder, Maven maven) {
    this.folder = Folders.made(folder);
    this.maven = maven;
  }

  /** Whether the archive was fetched before. */
  public boolean holds(Artifact artifact) {
    return Files.exists(archive(artifact));
  }

  /** Where the archive lies once it is fetched. */
  public Path archive(Artifact artifact) {
    return folder.resolve("downloads").resolve(artifact.fileName());
  }

  /**
   * Fetches an archive and checks it.
   *
   * @throws Refusal when it is not the file that was tried
   */
  public void fetch(Artifact artifact) throws IOException, InterruptedException {
    Path unchecked = folder.resolve("unchecked");
    maven.copy(artifact, unchecked);
    Path file = unchecked.resolve(artifact.fileName());
    String found = digest(file);
    if (!found.equals(artifact.sha256())) {
      Files.delete(file);
      throw new Refusal(
          "%s has the checksum %s, not the expected %s: it is not used."
              .formatted(artifact.fileName(), found, artifact.sha256()));
    }
    Path _ = Folders.made(folder.resolve("downloads"));
    Path _ = Files.move(file, archive(artifact), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * The folder of a program, unpacked and finished at the first call. It appears under its name
   * only when it is whole, so that an interrupted first start is simply repeated; a lock keeps two
   * launchers apart.
   *
   * @param name folder name; another one for another way of finishing
   */
  public Path program(String name, Artifact artifact, Finish finish)
      throws IOException, InterruptedException {
    Path home = folder.resolve(name);
    try (FileChannel channel = lockFile(name);
        FileLock _ = channel.lock()) {
      if (Files.isDirectory(home)) {
        return home;
      }
      Path half = folder.resolve(name + ".half");
      Trees.delete(half);
      Archives.unpack(archive(artifact), half);
      Path top = Trees.onlyChild(half);
      finish.in(top);
      Files.move(top, home, StandardCopyOption.ATOMIC_MOVE);
      Trees.delete(half);
      return home;
    }
  }

  private FileChannel lockFile(String name) throws IOException {
    return FileChannel.open(
        folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digested =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      long _ = digested.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
