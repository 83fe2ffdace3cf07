package ipledge.web.view;

import ipledge.web.platform.problem.RequestRefused;
import java.util.UUID;

/** Reads what a cursor holds. */
public final class Keys {

  private Keys() {}

  /**
   * @throws RequestRefused (400) if it is no id
   */
  public static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw RequestRefused.at("/after", "platform.cursor-unknown");
    }
  }
}
