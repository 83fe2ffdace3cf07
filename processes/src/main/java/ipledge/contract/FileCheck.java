package ipledge.contract;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Looks at a file before any transaction is open: what a stranger's bytes cost is then nobody
 * else's lock or connection.
 */
@Component
@EnableConfigurationProperties(DocumentSettings.class)
public class FileCheck {

  private final DocumentSettings settings;

  FileCheck(DocumentSettings settings) {
    this.settings = settings;
  }

  /**
   * @param fileName whose ending must agree with the content
   * @throws ContractRefused if it is empty, larger than the settings allow as it is or unpacked, of
   *     too many parts, or not what its name says: a PDF, PNG, JPEG, Word or Excel file
   */
  public CheckedFile check(String fileName, byte[] content) {
    if (content.length == 0) {
      throw ContractRefused.documentEmpty();
    }
    if (content.length > settings.most().toBytes()) {
      throw ContractRefused.documentTooLarge(settings.most().toBytes());
    }
    FileType type =
        FileType.of(fileName, content).orElseThrow(ContractRefused::documentTypeUnknown);
    if (type.isPackage() && !Unpacking.of(content, settings).holds(type.mainPart())) {
      throw ContractRefused.documentTypeUnknown();
    }
    return new CheckedFile(fileName, type, content);
  }

  /** The largest file, in bytes. */
  public long most() {
    return settings.most().toBytes();
  }

  /** The endings of the files that are taken, with their dot, sorted. */
  public static List<String> endings() {
    return Arrays.stream(FileType.values())
        .flatMap(type -> type.endings().stream())
        .map(ending -> "." + ending)
        .sorted()
        .toList();
  }
}
