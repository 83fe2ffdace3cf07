package ipledge.simulators.registrar;

import java.util.Locale;

/** A right by kind and number; the number without prefix, blanks and dot (ALG-01). */
public record RightKey(RightKind kind, String number) {

  public RightKey {
    number = normal(kind, number);
  }

  private static String normal(RightKind kind, String number) {
    String bare = number.strip();
    if (kind.register() != RegisterName.PATENT) {
      return bare;
    }
    String plain = bare.replaceAll("[\\s.]", "").toUpperCase(Locale.ROOT);
    return plain.startsWith("ZL") || plain.startsWith("CN") ? plain.substring(2) : plain;
  }
}
