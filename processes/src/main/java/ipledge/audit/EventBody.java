package ipledge.audit;

import ipledge.shared.Confidential;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns an event's components into canonical values and takes the confidential ones aside. */
final class EventBody {

  /**
   * @param field path of the component in the event
   * @param salt 16 random bytes
   * @param content the text itself
   */
  record Personal(String field, byte[] salt, String content) {}

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 16;

  private final Map<String, @Nullable Object> data;
  private final List<Personal> personal = new ArrayList<>();

  EventBody(Record event) {
    data = components(event, "");
  }

  Map<String, @Nullable Object> data() {
    return data;
  }

  List<Personal> personal() {
    return personal;
  }

  private Map<String, @Nullable Object> components(Record value, String path) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      String name = component.getName();
      values.put(name, plain(read(component, value), path + name));
    }
    return values;
  }

  private static @Nullable Object read(RecordComponent component, Record value) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  private @Nullable Object plain(@Nullable Object value, String path) {
    return switch (value) {
      case null -> null;
      case Boolean flag -> flag;
      case Confidential secret -> digest(secret, path);
      case Collection<?> many -> list(many, path);
      case Map<?, ?> map -> map(map, path);
      case Record nested -> nested(nested, path);
      case java.util.Optional<?> maybe -> plain(maybe.orElse(null), path);
      case Enum<?> constant -> constant.name();
      default -> value.toString();
    };
  }

  /** Shared values say themselves, an id is what it wraps, anything else is an object. */
  private @Nullable Object nested(Record value, String path) {
    if (value.getClass().getPackage().equals(Confidential.class.getPackage())) {
      return value.toString();
    }
    RecordComponent[] components = value.getClass().getRecordComponents();
    return components.length == 1
        ? plain(read(components[0], value), path)
        : components(value, path + ".");
  }

  private List<@Nullable Object> list(Collection<?> many, String path) {
    List<@Nullable Object> values = new ArrayList<>();
    int i = 0;
    for (Object item : many) {
      values.add(plain(item, path + "." + i++));
    }
    return values;
  }

  private Map<String, @Nullable Object> map(Map<?, ?> map, String path) {
    Map<String, @Nullable Object> values = new TreeMap<>();
    map.forEach((key, item) -> values.put(key.toString(), plain(item, path + "." + key)));
    return values;
  }

  private Map<String, @Nullable Object> digest(Confidential secret, String path) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    personal.add(new Personal(path, salt, secret.text()));
    return Map.of("digest", Digests.hex(Digests.salted(salt, secret.text())));
  }
}
