package ipledge.web.intake;

import ipledge.web.platform.problem.RequestRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/** What a browser sends of a file. */
final class Uploaded {

  private static final int LONGEST_NAME = 200;

  private Uploaded() {}

  /**
   * The name alone, without the folders and control characters that some clients send along.
   *
   * @throws RequestRefused if nothing is left of it, or too much
   */
  static String name(MultipartFile file) {
    String given = Objects.toString(file.getOriginalFilename(), "");
    String name = given.replaceFirst("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw RequestRefused.at("/file", "platform.wrong-type");
    }
    return name;
  }

  static byte[] content(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
