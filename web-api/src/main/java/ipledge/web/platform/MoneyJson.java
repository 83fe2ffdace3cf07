package ipledge.web.platform;

import ipledge.shared.Money;
import ipledge.web.platform.problem.MoneyUnreadable;
import java.util.regex.Pattern;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/**
 * Money in JSON is a string of yuan, {@code "6000000.00"}. A number is refused: on its way through
 * a browser it would become a double.
 */
@JacksonComponent
public final class MoneyJson {

  /** What comes in: not negative, no leading zero, at most two decimals, fits NUMERIC(18,2). */
  public static final String PATTERN = "^(0|[1-9]\\d{0,15})(\\.\\d{1,2})?$";

  private static final Pattern SHAPE = Pattern.compile(PATTERN);

  private MoneyJson() {}

  static final class Writer extends ValueSerializer<Money> {

    @Override
    public void serialize(Money money, JsonGenerator out, SerializationContext context) {
      out.writeString(money.amount().toPlainString());
    }
  }

  static final class Reader extends ValueDeserializer<Money> {

    @Override
    public Money deserialize(JsonParser in, DeserializationContext context) {
      if (in.currentToken() != JsonToken.VALUE_STRING) {
        throw new MoneyUnreadable(in);
      }
      String text = in.getString();
      if (!SHAPE.matcher(text).matches()) {
        throw new MoneyUnreadable(in);
      }
      return Money.cny(text);
    }
  }
}
