package ipledge.collateral;

/** The three registers of pledges on intellectual property (REG-13). */
public enum Register {
  PATENT,
  TRADEMARK,
  COPYRIGHT
}
