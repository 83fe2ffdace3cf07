package ipledge.deploy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be set: our own settings and those of the libraries, by name and by environment. */
final class KnownSettings {

  /** Where the files of secrets lie; named in both application.yaml files. */
  private static final String SECRETS = "IPLEDGE_SECRETS";

  private final Set<String> names;
  private final Set<String> variables;

  KnownSettings() {
    List<String> all =
        Stream.concat(
                SettingsReference.ours().values().stream().flatMap(List::stream).map(Setting::name),
                SpringSettings.known().keySet().stream())
            .toList();
    names = Set.copyOf(all);
    variables =
        Stream.concat(Stream.of(SECRETS), all.stream().map(Setting::variable))
            .collect(Collectors.toUnmodifiableSet());
  }

  Set<String> names() {
    return names;
  }

  Set<String> variables() {
    return variables;
  }
}
