package ipledge.launcher.service;

import ipledge.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A user of the operating system that PostgreSQL runs as, because it refuses root.
 *
 * @param uid its number
 * @param gid its group's number
 */
record SystemUser(int uid, int gid) {

  private static final List<Path> TOOL_FOLDERS =
      Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin").map(Path::of).toList();

  private static final List<String> PREFERRED = List.of("postgres", "nobody");

  /**
   * The user to become; empty when the launcher itself is no root and PostgreSQL can run as the
   * same user.
   */
  static Optional<SystemUser> forPostgres(String wanted) throws IOException {
    if (!Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
      return Optional.empty();
    }
    List<String> users = Files.readAllLines(Path.of("/etc/passwd"));
    Stream<String> names = wanted.isEmpty() ? PREFERRED.stream() : Stream.of(wanted);
    return Optional.of(
        names
            .flatMap(name -> named(name, users).stream())
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        "PostgreSQL does not run as root: name an ordinary user in postgres.os-user.")));
  }

  /**
   * Puts the change of user before a command; setpriv execs, so the process number stays.
   *
   * @throws Refusal when this machine has no setpriv
   */
  List<String> prefix() {
    return prefix(TOOL_FOLDERS);
  }

  List<String> prefix(List<Path> folders) {
    Path tool =
        folders.stream()
            .map(folder -> folder.resolve("setpriv"))
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        "PostgreSQL does not run as root, and setpriv, which changes the user, is missing: install it (package util-linux), or call ./ipledge as an ordinary user."));
    return List.of(tool.toString(), "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--");
  }

  /** Gives a file or folder to this user. */
  void own(Path path) throws IOException {
    Files.setAttribute(path, "unix:uid", uid);
    Files.setAttribute(path, "unix:gid", gid);
  }

  static Optional<SystemUser> named(String name, List<String> passwd) {
    return passwd.stream()
        .map(line -> line.split(":", -1))
        .filter(fields -> fields.length > 3 && fields[0].equals(name) && !fields[2].equals("0"))
        .map(fields -> new SystemUser(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
        .findFirst();
  }
}
