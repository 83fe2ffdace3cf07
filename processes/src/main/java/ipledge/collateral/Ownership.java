package ipledge.collateral;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a pledgor stands to the register: whether it is the owner by name and code (REG-P11 ground 1,
 * REG-T09, REG-C07), and who owns the right beside it (ground 8, REG-T05, REG-C14).
 */
public final class Ownership {

  /** What the register makes of the pledgor; the words of the registrability tables. */
  enum Identity {
    OWNER,
    /** The owner under another name, with proof of the change. */
    NAME_PROVEN,
    /** The same code under another name. */
    OTHER_NAME,
    /** Nobody whom the register knows. */
    STRANGER
  }

  /** Whether the other owners agree; the words of the registrability tables. */
  enum Consent {
    NOT_CO_OWNED,
    ALL_CONSENTED,
    AGREEMENT,
    MISSING
  }

  private Ownership() {}

  /**
   * @param papers those about this right
   */
  static Identity identity(RegisterFacts facts, String name, String code, List<RightPaper> papers) {
    Optional<Owner> self = self(facts, name, code);
    if (self.isEmpty()) {
      return Identity.STRANGER;
    }
    if (sameButForForm(self.get().name(), name)) {
      return Identity.OWNER;
    }
    return has(papers, Paper.NAME_CHANGE_PROOF) ? Identity.NAME_PROVEN : Identity.OTHER_NAME;
  }

  /**
   * @param papers those about this right
   * @return null as long as the register has not said who owns it
   */
  static @Nullable Consent consent(
      RegisterFacts facts, String name, String code, List<RightPaper> papers) {
    if (facts.owners().isEmpty()) {
      return null;
    }
    if (facts.owners().size() == 1) {
      return Consent.NOT_CO_OWNED;
    }
    if (has(papers, Paper.CO_OWNERS_AGREEMENT)) {
      return Consent.AGREEMENT;
    }
    return silent(facts, name, code, papers).isEmpty() ? Consent.ALL_CONSENTED : Consent.MISSING;
  }

  /**
   * The co-owners whose consent is not there, by registered name; nobody where the owners agreed
   * that one of them may pledge.
   *
   * @param papers those about this right
   */
  public static List<String> silent(
      RegisterFacts facts, String name, String code, List<RightPaper> papers) {
    if (facts.owners().size() < 2 || has(papers, Paper.CO_OWNERS_AGREEMENT)) {
      return List.of();
    }
    Optional<Owner> self = self(facts, name, code);
    return facts.owners().stream()
        .filter(owner -> self.isEmpty() || !owner.equals(self.get()))
        .map(Owner::name)
        .filter(owner -> !consented(papers, owner))
        .toList();
  }

  /**
   * The pledgor's name as the register writes it where only the form differs, such as the width of
   * a bracket: a registrar sends a form back that does not repeat its own spelling (REG-P21).
   */
  public static String spelling(RegisterFacts facts, String name, String code) {
    return self(facts, name, code)
        .map(Owner::name)
        .filter(registered -> sameButForForm(registered, name))
        .orElse(name);
  }

  /** By code; by name where the register has no code of the owner. */
  private static Optional<Owner> self(RegisterFacts facts, String name, String code) {
    Stream<Owner> byCode =
        facts.owners().stream().filter(owner -> code.equals(owner.socialCreditCode()));
    Stream<Owner> byName =
        facts.owners().stream()
            .filter(owner -> owner.socialCreditCode() == null)
            .filter(owner -> sameButForForm(owner.name(), name));
    return Stream.concat(byCode, byName).findFirst();
  }

  private static boolean consented(List<RightPaper> papers, String owner) {
    return papers.stream()
        .anyMatch(
            paper -> paper.paper() == Paper.CO_OWNER_CONSENT && paper.givenBy().equals(owner));
  }

  static boolean has(List<RightPaper> papers, Paper wanted) {
    return papers.stream().anyMatch(paper -> paper.paper() == wanted);
  }

  private static boolean sameButForForm(String one, String other) {
    return bare(one).equals(bare(other));
  }

  private static String bare(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toLowerCase(Locale.ROOT);
  }
}
