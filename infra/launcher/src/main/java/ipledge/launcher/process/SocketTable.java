package ipledge.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The kernel's list of listening TCP sockets ({@code /proc/net/tcp} and {@code tcp6}), and whose
 * they are.
 */
public final class SocketTable {

  private static final String LISTEN = "0A";
  private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");

  private final Path proc;

  public SocketTable() {
    this(Path.of("/proc"));
  }

  SocketTable(Path proc) {
    this.proc = proc;
  }

  public List<Listener> listeners() throws IOException {
    List<Listener> listeners = new ArrayList<>();
    for (String table : List.of("net/tcp", "net/tcp6")) {
      Path file = proc.resolve(table);
      if (Files.exists(file)) {
        listeners.addAll(parse(Files.readString(file)));
      }
    }
    return listeners;
  }

  /**
   * Reads one table: a heading, then a line a socket; the 2nd field is the local address, the 4th
   * the state.
   */
  static List<Listener> parse(String table) {
    return table
        .lines()
        .skip(1)
        .map(line -> line.strip().split("\\s+", -1))
        .filter(fields -> fields.length > 9 && fields[3].equals(LISTEN))
        .map(fields -> listener(fields[1], Long.parseLong(fields[9])))
        .toList();
  }

  /**
   * The process that holds a socket; empty when it belongs to somebody whose files we may not read.
   */
  public Optional<Long> owner(Listener listener) throws IOException {
    try (Stream<Path> entries = Files.list(proc)) {
      return entries
          .map(path -> path.getFileName().toString())
          .filter(name -> name.chars().allMatch(Character::isDigit))
          .map(Long::valueOf)
          .filter(pid -> sockets(pid).contains(listener.inode()))
          .findFirst();
    }
  }

  /** The sockets a process holds, by inode. */
  public List<Long> sockets(long pid) {
    List<Long> inodes = new ArrayList<>();
    Path descriptors = proc.resolve(Long.toString(pid)).resolve("fd");
    try (DirectoryStream<Path> links = Files.newDirectoryStream(descriptors)) {
      for (Path link : links) {
        if (Files.isSymbolicLink(link)) {
          Matcher socket = SOCKET.matcher(Files.readSymbolicLink(link).toString());
          if (socket.matches()) {
            inodes.add(Long.valueOf(socket.group(1)));
          }
        }
      }
    } catch (IOException | UncheckedIOException e) {
      return List.copyOf(inodes); // the process ended meanwhile, or is another user's
    }
    return List.copyOf(inodes);
  }

  private static Listener listener(String local, long inode) {
    int colon = local.indexOf(':');
    byte[] address = HexFormat.of().parseHex(local.substring(0, colon));
    int port = Integer.parseInt(local.substring(colon + 1), 16);
    try {
      return new Listener(InetAddress.getByAddress(networkOrder(address)), port, inode);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("not an address: " + local, e);
    }
  }

  /** The kernel prints addresses as 32-bit words in its own byte order. */
  private static byte[] networkOrder(byte[] words) {
    ByteBuffer printed = ByteBuffer.wrap(words).order(ByteOrder.BIG_ENDIAN);
    ByteBuffer network = ByteBuffer.allocate(words.length).order(ByteOrder.nativeOrder());
    while (printed.hasRemaining()) {
      network.putInt(printed.getInt());
    }
    return network.array();
  }
}
