package ipledge.launcher.artifact;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/** Unpacks archives with their execute bits, and nothing outside the folder. */
public final class Archives {

  private static final int ANY_EXECUTE = 0111;

  private Archives() {}

  /** Unpacks by the ending of the name: tar.gz, zip, or txz. */
  public static void unpack(Path archive, Path folder) throws IOException {
    String name = archive.getFileName().toString();
    if (name.endsWith(".zip")) {
      unzip(archive, folder);
      return;
    }
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
        InputStream tar =
            name.endsWith(".txz") ? new XZInputStream(file) : new GZIPInputStream(file)) {
      untar(tar, folder);
    }
  }

  /** Unpacks the one xz-compressed tar inside a jar, as the PostgreSQL binaries come. */
  public static void unpackInner(Path jar, Path folder) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(jar).get()) {
      Enumeration<ZipArchiveEntry> entries = zip.getEntries();
      while (entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        if (entry.getName().endsWith(".txz")) {
          try (InputStream tar = new XZInputStream(zip.getInputStream(entry))) {
            untar(tar, folder);
          }
          return;
        }
      }
    }
    throw new IOException(jar + " holds no txz");
  }

  private static void unzip(Path archive, Path folder) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      Enumeration<ZipArchiveEntry> entries = zip.getEntries();
      while (entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        Path target = inside(folder, entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          try (InputStream content = zip.getInputStream(entry)) {
            write(content, target, entry.getUnixMode());
          }
        }
      }
    }
  }

  private static void untar(InputStream in, Path folder) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = inside(folder, entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
          Path link = inside(folder, target.resolveSibling(entry.getLinkName()), entry.getName());
          Files.createDirectories(target.resolveSibling("."));
          Files.createSymbolicLink(target, target.resolveSibling(".").relativize(link));
        } else {
          write(tar, target, entry.getMode());
        }
      }
    }
  }

  private static void write(InputStream content, Path target, int mode) throws IOException {
    Files.createDirectories(target.resolveSibling("."));
    Files.copy(content, target);
    Files.setPosixFilePermissions(
        target,
        PosixFilePermissions.fromString((mode & ANY_EXECUTE) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
  }

  private static Path inside(Path folder, String name) throws IOException {
    return inside(folder, folder.resolve(name), name);
  }

  private static Path inside(Path folder, Path target, String name) throws IOException {
    Path normal = target.normalize();
    if (!normal.startsWith(folder.normalize())) {
      throw new IOException("the archive wants to write outside its folder: " + name);
    }
    return normal;
  }
}
