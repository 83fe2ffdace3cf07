package ipledge.launcher.process;

import java.net.InetAddress;

/**
 * A socket that waits for connections.
 *
 * @param address what it is bound to
 * @param port its port
 * @param inode the kernel's number of the socket, which leads to its process
 */
public record Listener(InetAddress address, int port, long inode) {

  public boolean isLoopback() {
    return address.isLoopbackAddress();
  }
}
