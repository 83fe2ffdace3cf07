package ipledge.contract;

/** A file that {@link FileCheck} has looked at; nobody else makes one. */
public final class CheckedFile {

  private final String name;
  private final FileType type;
  private final byte[] content;

  CheckedFile(String name, FileType type, byte[] content) {
    this.name = name;
    this.type = type;
    this.content = content.clone();
  }

  String name() {
    return name;
  }

  String mediaType() {
    return type.mediaType();
  }

  byte[] content() {
    return content.clone();
  }
}
