package ipledge.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The samples are the kernel's, of a little-endian machine as all we support are. */
class SocketTableTest {

  private static final String HEADING =
      "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";

  private static final String V4 =
      HEADING
          + "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1 0000000000000000 100 0 0 10 0\n"
          + "   1: 00000000:1E78 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4712 1 0000000000000000 100 0 0 10 0\n"
          + "   2: 0100007F:D431 0100007F:1F90 01 00000000:00000000 00:00000000 00000000     0        0 4713 1 0000000000000000 20 4 30 10 -1\n";

  private static final String V6 =
      HEADING
          + "   0: 00000000000000000000000001000000:1F90 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 5 1 0 100 0 0 10 0\n"
          + "   1: 00000000000000000000000000000000:E1C8 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 6 1 0 100 0 0 10 0\n"
          + "   2: 0000000000000000FFFF00000100007F:2382 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 7 1 0 100 0 0 10 0\n";

  @Test
  void readsListenersOnlyWithAddressPortAndInode() {
    List<Listener> listeners = SocketTable.parse(V4);
    assertThat(listeners).extracting(Listener::port).containsExactly(8080, 7800);
    assertThat(listeners).extracting(Listener::inode).containsExactly(4711L, 4712L);
    assertThat(listeners.getFirst().address().getHostAddress()).isEqualTo("127.0.0.1");
  }

  @Test
  void tellsLoopbackFromEveryInterface() {
    assertThat(SocketTable.parse(V4)).extracting(Listener::isLoopback).containsExactly(true, false);
    assertThat(SocketTable.parse(V6))
        .extracting(Listener::isLoopback)
        .as("::1, every interface, 127.0.0.1 as Java binds it")
        .containsExactly(true, false, true);
  }

  @Test
  void findsASocketOfThisProcessAndWhoseItIs() throws IOException {
    SocketTable table = new SocketTable();
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Listener found =
          table.listeners().stream()
              .filter(listener -> listener.port() == socket.getLocalPort())
              .findFirst()
              .orElseThrow();
      assertThat(found.isLoopback()).isTrue();
      assertThat(table.owner(found)).contains(ProcessHandle.current().pid());
    }
  }
}
