package ipledge.modelstore;

import ipledge.shared.Sha256;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * The files of a release.
 *
 * @param files in the order of their names
 */
record ModelBundle(List<ModelFile> files) {

  ModelBundle {
    files = files.stream().sorted(Comparator.comparing(ModelFile::name)).toList();
  }

  /**
   * One digest over all: SHA-256 of the lines "digest in hexadecimal, two spaces, name", as
   * sha256sum prints them.
   */
  byte[] digest() {
    StringBuilder lines = new StringBuilder();
    for (ModelFile file : files) {
      lines
          .append(HexFormat.of().formatHex(file.digest()))
          .append("  ")
          .append(file.name())
          .append('\n');
    }
    return Sha256.of(lines.toString());
  }

  /**
   * The same models with the release's id as their version tag, which the engine reports with
   * everything it does.
   */
  ModelBundle stamped(UUID releaseId) {
    return new ModelBundle(
        files.stream()
            .map(file -> file.isBpmn() ? VersionTag.stamp(file, releaseId.toString()) : file)
            .toList());
  }
}
