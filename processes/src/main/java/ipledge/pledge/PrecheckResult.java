package ipledge.pledge;

/** Whether a filing can go to the registrar; the gateway after the pre-check asks for it. */
public enum PrecheckResult {
  READY,
  STATEMENT_NEEDED,
  FAILED
}
