package ipledge.simulators.registrar;

import org.jspecify.annotations.Nullable;

/**
 * A firm as a register or a form names it.
 *
 * @param uscc unified social credit code
 */
public record Party(@Nullable String name, @Nullable String uscc) {

  @Override
  public String toString() {
    return name == null ? "" : name;
  }
}
