package ipledge.web.platform.command;

import java.util.Arrays;

/** The bytes of the current request's body, kept beside it as a request attribute. */
public final class RequestBody {

  public static final String ATTRIBUTE = RequestBody.class.getName();

  private final byte[] bytes;

  public RequestBody(byte[] bytes) {
    this.bytes = Arrays.copyOf(bytes, bytes.length);
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, bytes.length);
  }
}
