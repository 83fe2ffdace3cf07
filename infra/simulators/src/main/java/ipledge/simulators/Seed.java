package ipledge.simulators;

import ipledge.simulators.corebank.Account;
import ipledge.simulators.registrar.Right;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.Resource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the institutions know before the first call: the register and the accounts. */
public record Seed(List<Right> rights, List<Account> accounts) {

  public Seed {
    rights = rights == null ? List.of() : List.copyOf(rights);
    accounts = accounts == null ? List.of() : List.copyOf(accounts);
  }

  /** Reads the YAML file; an unknown field or a wrong check digit stops the start. */
  static Seed read(Resource file) {
    YAMLMapper mapper =
        YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    try (InputStream content = file.getInputStream()) {
      return mapper.readValue(content, Seed.class);
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot read the register " + file, failed);
    }
  }
}
