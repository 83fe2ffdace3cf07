package ipledge.pledge;

/** How a filing goes to the registrar. */
public enum Sending {
  /** For the first time under this key. */
  FIRST,
  /** An earlier attempt under this key may have arrived. */
  AGAIN,
  /** Not at all: it is there already, or the case is over. */
  NOT
}
