package ipledge.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a process is started.
 *
 * @param command program and arguments; never a secret, arguments are readable by everybody on the
 *     machine
 * @param environment its whole environment beside the few harmless variables of {@link Spawner}
 * @param folder its working folder
 */
public record Launch(List<String> command, Map<String, String> environment, Path folder) {}
