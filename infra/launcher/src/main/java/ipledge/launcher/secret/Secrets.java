package ipledge.launcher.secret;

import ipledge.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Passwords and keys as files that only their owner can read. What is there is used, so that a bank
 * can put its own; what is missing is made.
 */
public final class Secrets {

  private static final int PASSWORD_BYTES = 24;
  private static final int KEY_BYTES = 32;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final FileAttribute<?> FILE = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
  private static final FileAttribute<?> FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  public Secrets(Path folder) {
    this.folder = folder;
  }

  /** The file of a password; its text has letters, digits, minus and underscore only. */
  public Path password(String name) {
    return file(name, () -> randomText(PASSWORD_BYTES, Base64.getUrlEncoder().withoutPadding()));
  }

  /** The file of a symmetric key: 256 random bits in Base64. */
  public Path key(String name) {
    return file(name, () -> randomText(KEY_BYTES, Base64.getEncoder()));
  }

  /** The file of a secret with this content if there is none yet. */
  public Path file(String name, Supplier<String> content) {
    Path file = folder.resolve(name);
    try {
      if (Files.exists(file)) {
        demandOwnerOnly(file);
        return file;
      }
      return write(file, content.get());
    } catch (IOException e) {
      throw new Refusal("The secret " + file + " cannot be read or made: " + e.getMessage(), e);
    }
  }

  /** The text of a secret, without the line end an editor may have left. */
  public static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new Refusal("The secret " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * A folder in Spring's {@code configtree} form: each file is named as a property and holds its
   * value. Written anew each time, because it only repeats what other files say.
   */
  public Path configTree(String application, Map<String, String> properties) {
    Path tree = folder.resolve(application);
    try {
      Files.createDirectories(tree, FOLDER);
      for (Map.Entry<String, String> property : properties.entrySet()) {
        write(tree.resolve(property.getKey()), property.getValue());
      }
      return tree;
    } catch (IOException e) {
      throw new Refusal("The secrets " + tree + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** Writes a file that nobody else can read at any moment. */
  public static Path write(Path file, String content) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException(file + " has no folder");
    }
    Files.createDirectories(parent, FOLDER);
    Path next = Files.createTempFile(parent, ".new", "", FILE);
    Files.writeString(next, content);
    return Files.move(
        next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void demandOwnerOnly(Path file) throws IOException {
    Set<PosixFilePermission> granted =
        Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
    if (!OWNER_ONLY.containsAll(granted)) {
      throw new Refusal("The secret " + file + " is open to others: run chmod 600 on it.");
    }
  }

  private String randomText(int bytes, Base64.Encoder encoder) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return encoder.encodeToString(drawn);
  }
}
