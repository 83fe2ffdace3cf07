package ipledge.launcher.command;

import ipledge.launcher.process.Launch;
import ipledge.launcher.process.Readiness;
import ipledge.launcher.service.Service;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** A service like another one, but for what its record says otherwise. */
interface Delegating extends Service {

  Service to();

  @Override
  default String name() {
    return to().name();
  }

  @Override
  default Set<String> after() {
    return to().after();
  }

  @Override
  default Map<String, Integer> ports() {
    return to().ports();
  }

  @Override
  default String address() {
    return to().address();
  }

  @Override
  default boolean isOutside() {
    return to().isOutside();
  }

  @Override
  default Launch launch() throws IOException, InterruptedException {
    return to().launch();
  }

  @Override
  default Readiness.Probe probe() {
    return to().probe();
  }
}
