package ipledge.simulators.registrar;

import org.jspecify.annotations.Nullable;

/**
 * Something the examiner holds against a filing.
 *
 * @param code what is wrong with the form, or the ground of refusal such as {@code REG-P11-6}
 * @param right the number it is about, if one
 * @param text for the filer
 * @param ground the ground of refusal it becomes when it stays uncured; equals {@code code} when
 *     nothing can cure it
 */
public record Finding(String code, @Nullable String right, String text, String ground) {

  static Finding ground(String code, @Nullable String right, String text) {
    return new Finding(code, right, text, code);
  }

  static Finding defect(String code, @Nullable String right, String text, String ground) {
    return new Finding(code, right, text, ground);
  }

  boolean curable() {
    return !code.equals(ground);
  }

  Finding uncured() {
    return ground(ground, right, text);
  }
}
