package ipledge.web.platform.problem;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in a code and a pointer why a body could not be read; never in the parser's words. */
final class UnreadableBody {

  private UnreadableBody() {}

  static RequestRefused why(HttpMessageNotReadableException exception) {
    return cause(exception, RequestRefused.class)
        .or(() -> cause(exception, JacksonException.class).map(UnreadableBody::ofJackson))
        .orElseGet(() -> new RequestRefused(HttpStatus.BAD_REQUEST, "platform.body-missing"));
  }

  private static RequestRefused ofJackson(JacksonException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          RequestRefused.at(pointer(unknown), "platform.unknown-field");
      case StreamConstraintsException tooMuch ->
          new RequestRefused(HttpStatus.BAD_REQUEST, "platform.json-too-complex");
      case StreamReadException malformed ->
          new RequestRefused(HttpStatus.BAD_REQUEST, "platform.json-malformed");
      case MoneyUnreadable money -> RequestRefused.at(pointer(money), "platform.money-format");
      case DatabindException wrong -> RequestRefused.at(pointer(wrong), "platform.wrong-type");
      default -> new RequestRefused(HttpStatus.BAD_REQUEST, "platform.json-malformed");
    };
  }

  /** The field's path as a JSON pointer of RFC 6901. */
  private static String pointer(JacksonException e) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      pointer.append('/');
      String name = step.getPropertyName();
      pointer.append(
          name == null
              ? String.valueOf(step.getIndex())
              : name.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  private static <T extends Throwable> Optional<T> cause(Throwable from, Class<T> type) {
    for (Throwable t = from; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return Optional.of(type.cast(t));
      }
    }
    return Optional.empty();
  }
}
