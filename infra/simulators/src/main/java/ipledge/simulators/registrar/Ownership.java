package ipledge.simulators.registrar;

import ipledge.simulators.registrar.FilingRequest.StatementType;
import java.util.Objects;
import java.util.Optional;

/** Whether the pledgor is who the register says, and whether the other owners agree. */
final class Ownership {

  private Ownership() {}

  /** How the pledgor differs from the register. */
  enum Flaw {
    /** The same code, and the name differs by blanks, brackets or case alone. */
    FORM,
    /** The same code under another name. */
    NAME,
    /** Nobody the register knows. */
    STRANGER;

    /**
     * @param ground what a pledgor who is not the registered owner is refused for
     */
    Finding finding(String number, String ground) {
      return switch (this) {
        case FORM ->
            Finding.defect(
                "PLEDGOR_NAME",
                number,
                "Write the pledgor's name exactly as the register does.",
                ground);
        case NAME ->
            Finding.ground(ground, number, "The register has the owner under another name.");
        case STRANGER ->
            Finding.ground(ground, number, "The pledgor is not the owner in the register.");
      };
    }
  }

  static Optional<Flaw> of(FilingRequest filing, Right right) {
    Party pledgor = filing.pledgor();
    if (pledgor == null || pledgor.uscc() == null) {
      return Optional.empty(); // The form itself is lacking, which is asked for first.
    }
    Optional<Party> owner = self(pledgor, right);
    if (owner.isEmpty()) {
      return Optional.of(Flaw.STRANGER);
    }
    if (Objects.equals(owner.get().name(), pledgor.name())) {
      return Optional.empty();
    }
    return Optional.of(
        Names.sameButForForm(owner.get().name(), pledgor.name()) ? Flaw.FORM : Flaw.NAME);
  }

  static boolean coOwnersAgree(FilingRequest filing, Right right) {
    if (filing.has(StatementType.CO_OWNERS_AGREEMENT, right.number())) {
      return true;
    }
    Party pledgor = filing.pledgor();
    Optional<Party> self = pledgor == null ? Optional.empty() : self(pledgor, right);
    return right.owners().stream()
        .filter(owner -> self.isEmpty() || !owner.equals(self.get()))
        .allMatch(owner -> right.owners().size() == 1 || filing.consented(owner, right.number()));
  }

  /** By code; by name where the register has no code of the owner. */
  private static Optional<Party> self(Party pledgor, Right right) {
    return right.owners().stream()
        .filter(
            owner ->
                owner.uscc() == null
                    ? Names.sameButForForm(owner.name(), pledgor.name())
                    : owner.uscc().equals(pledgor.uscc()))
        .findFirst();
  }
}
