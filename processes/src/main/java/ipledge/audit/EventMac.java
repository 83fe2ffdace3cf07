package ipledge.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** HMAC over a leaf with a key outside the database, so that one changed row names itself (A3). */
@Component
class EventMac {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int LEAST_KEY_BYTES = 32;

  private final SecretKeySpec key;

  EventMac(AuditSettings settings) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(settings.macKeyFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the audit MAC key file", e);
    }
    if (bytes.length < LEAST_KEY_BYTES) {
      throw new IllegalStateException("the audit MAC key has fewer than 32 bytes");
    }
    key = new SecretKeySpec(bytes, ALGORITHM);
  }

  byte[] of(byte[] leaf) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(leaf);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
