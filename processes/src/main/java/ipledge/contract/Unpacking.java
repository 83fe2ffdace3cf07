package ipledge.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts of an office file, each unpacked and counted, none kept. It stops at the first byte
 * above the limit, so that a small file that unpacks to very much costs no more than the limit.
 */
final class Unpacking {

  private static final int BUFFER = 64 * 1024;

  private final DocumentSettings limits;
  private final Set<String> parts = new HashSet<>();
  private long unpacked;

  private Unpacking(DocumentSettings limits) {
    this.limits = limits;
  }

  /**
   * @throws ContractRefused if it unpacks to more than the limits, or cannot be unpacked
   */
  static Unpacking of(byte[] content, DocumentSettings limits) {
    Unpacking unpacking = new Unpacking(limits);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      unpacking.read(zip);
    } catch (IOException | IllegalArgumentException e) {
      throw ContractRefused.documentTypeUnknown();
    }
    return unpacking;
  }

  boolean holds(String part) {
    return parts.contains(part);
  }

  private void read(ZipInputStream zip) throws IOException {
    byte[] buffer = new byte[BUFFER];
    int count = 0;
    for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
      count++;
      if (count > limits.mostParts()) {
        throw ContractRefused.documentOfTooManyParts(limits.mostParts());
      }
      parts.add(next.getName());
      for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
        unpacked += read;
        if (unpacked > limits.mostUnpacked().toBytes()) {
          throw ContractRefused.documentUnpacksTooLarge(limits.mostUnpacked().toBytes());
        }
      }
    }
  }
}
