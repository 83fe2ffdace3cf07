package ipledge.launcher.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.launcher.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  private final Ports ports = new Ports(new SocketTable());

  @Test
  void aTakenPortNamesTheServiceTheHolderAndTheSetting() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = socket.getLocalPort();
      assertThatThrownBy(() -> ports.demandFree("web-api", "port.web", port))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("Port " + port)
          .hasMessageContaining("web-api")
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("port.web");
    }
  }

  @Test
  void aFreePortIsFine() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertThatCode(() -> ports.demandFree("web-api", "port.web", port)).doesNotThrowAnyException();
  }
}
