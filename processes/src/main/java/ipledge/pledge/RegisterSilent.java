package ipledge.pledge;

/** The register left out a fact that the pre-check needs. Not a refusal: it is asked again. */
public final class RegisterSilent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RegisterSilent(String inputs) {
    super("the register did not state " + inputs);
  }
}
