package ipledge.web.platform.command;

import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A finished answer, byte for byte as it goes out and as it is kept under its key.
 *
 * @param <T> what the body describes; for the interface's description only
 */
public final class Answer<T> {

  private final int status;
  private final String mediaType;
  private final @Nullable String eTag;
  private final @Nullable URI location;
  private final byte[] body;

  Answer(int status, String mediaType, @Nullable String eTag, @Nullable URI location, byte[] body) {
    this.status = status;
    this.mediaType = mediaType;
    this.eTag = eTag;
    this.location = location;
    this.body = body.clone();
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The content type. */
  public String mediaType() {
    return mediaType;
  }

  /** The entity tag of the record as this answer shows it, if it shows one. */
  public @Nullable String eTag() {
    return eTag;
  }

  /** Where the record made by the command is. */
  public @Nullable URI location() {
    return location;
  }

  /** The body's bytes; empty for an answer without one. */
  public byte[] body() {
    return Arrays.copyOf(body, body.length);
  }
}
