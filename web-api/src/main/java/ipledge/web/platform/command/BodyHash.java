package ipledge.web.platform.command;

import ipledge.shared.Sha256;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * SHA-256 of what a request carries: its query and its bytes, or the parts of a form whose boundary
 * varies.
 */
final class BodyHash {

  private BodyHash() {}

  static byte[] of(HttpServletRequest request) {
    MessageDigest digest = Sha256.digest();
    if (request.getQueryString() != null) {
      String query = "\0query\0" + request.getQueryString() + '\0';
      digest.update(query.getBytes(StandardCharsets.UTF_8));
    }
    try {
      if (isMultipart(request)) {
        List<Part> parts =
            request.getParts().stream().sorted(Comparator.comparing(Part::getName)).toList();
        for (Part part : parts) {
          String head = part.getName() + '\0' + part.getSubmittedFileName() + '\0';
          digest.update(head.getBytes(StandardCharsets.UTF_8));
          addAll(part.getInputStream(), digest);
        }
      } else if (request.getAttribute(RequestBody.ATTRIBUTE) instanceof RequestBody body) {
        digest.update(body.bytes());
      }
      return digest.digest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      throw new IllegalStateException("a form that is none has been refused before", e);
    }
  }

  private static boolean isMultipart(HttpServletRequest request) {
    return Objects.toString(request.getContentType(), "").startsWith("multipart/");
  }

  private static void addAll(InputStream content, MessageDigest digest) throws IOException {
    try (InputStream in = new DigestInputStream(content, digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }
}
