package ipledge.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.launcher.Folders;
import ipledge.launcher.Progress;
import ipledge.launcher.Refusal;
import ipledge.launcher.Settings;
import ipledge.launcher.Stack;
import ipledge.launcher.artifact.Cache;
import ipledge.launcher.artifact.Maven;
import ipledge.launcher.process.ProcessIdentity;
import ipledge.launcher.process.SocketTable;
import ipledge.launcher.process.Spawner;
import ipledge.launcher.service.Service;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service here is this virtual machine, and its sockets are real. */
class CheckSocketsTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void aPortOfTheServiceOnLoopbackIsFineAndListed() throws IOException {
    try (ServerSocket socket = listener("127.0.0.1")) {
      check(socket.getLocalPort());
      assertThat(printed.toString(StandardCharsets.UTF_8))
          .contains("127.0.0.1:" + socket.getLocalPort(), "1, all on loopback");
    }
  }

  @Test
  void aListenerThatOthersCanReachIsRefused() throws IOException {
    try (ServerSocket planted = listener("0.0.0.0")) {
      assertThatThrownBy(() -> check(planted.getLocalPort()))
          .isInstanceOf(Refusal.class)
          .hasMessageMatching(
              "Reachable from other machines: here on [0:.]+:" + planted.getLocalPort() + "\\.");
    }
  }

  @Test
  void aListenerOfWhichNobodyKnowsIsRefusedToo() throws IOException {
    try (ServerSocket known = listener("127.0.0.1");
        ServerSocket planted = listener("127.0.0.1")) {
      assertThatThrownBy(() -> check(known.getLocalPort()))
          .isInstanceOf(Refusal.class)
          .hasMessage(
              "None of the service's ports: here on 127.0.0.1:" + planted.getLocalPort() + ".");
    }
  }

  @Test
  void aPortAtWhichNobodyListensIsSaid() throws IOException {
    try (ServerSocket known = listener("127.0.0.1")) {
      int silent = known.getLocalPort() == 1 ? 2 : 1;
      assertThatThrownBy(() -> check(known.getLocalPort(), silent))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("No socket of here can be seen on [" + silent + "]");
    }
  }

  private static ServerSocket listener(String address) throws IOException {
    return new ServerSocket(0, 1, InetAddress.getByName(address));
  }

  private void check(Integer... ports) throws IOException {
    Folders folders = new Folders(folder, folder.resolve("state"), folder.resolve("cache"));
    Maven maven = new Maven(folder);
    Service here = new Listening(new Fake(folder, "here", Set.of(), "exit 1", false), ports);
    Stack stack =
        new Stack(
            Settings.load(folder, Map.of()),
            folders,
            new Progress(
                new PrintStream(printed, true, StandardCharsets.UTF_8), InstantSource.system()),
            maven,
            new Cache(folders.cache(), maven),
            new Spawner(Map.of()),
            List.of(here));
    stack.record(here).write(ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow());
    new CheckSockets(stack, new SocketTable()).run();
  }

  /** A service with ports. */
  private record Listening(Service to, Integer... numbers) implements Delegating {

    @Override
    public Map<String, Integer> ports() {
      Map<String, Integer> ports = new HashMap<>();
      for (Integer number : numbers) {
        ports.put("port." + number, number);
      }
      return ports;
    }
  }
}
