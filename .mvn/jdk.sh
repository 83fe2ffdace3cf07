# Finds a JDK 25 and prints its home; says in one sentence when there is none. Sourced by mvnw and ipledge.
ipledge_is_jdk25() {
  [ -n "${1:-}" ] && [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

# The usual folders, separated by colons; IPLEDGE_JDK_FOLDERS names others.
IPLEDGE_USUAL_JDKS='/usr/lib/jvm/*:/usr/java/*:/opt/java/*:/opt/jdk*'
IPLEDGE_USUAL_JDKS="$IPLEDGE_USUAL_JDKS:${HOME:-}/.sdkman/candidates/java/*:${HOME:-}/.jdks/*"
IPLEDGE_USUAL_JDKS="$IPLEDGE_USUAL_JDKS:/Library/Java/JavaVirtualMachines/*/Contents/Home"

ipledge_jdk() {
  local candidate on_path="" IFS=:
  if [ -n "${IPLEDGE_JDK:-}" ] && ! ipledge_is_jdk25 "$IPLEDGE_JDK"; then
    echo "IPLEDGE_JDK names $IPLEDGE_JDK, and that is not the folder of a JDK 25." >&2
    return 1
  fi
  if command -v javac >/dev/null 2>&1; then
    on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  fi
  for candidate in "${IPLEDGE_JDK:-}" "${JAVA_HOME:-}" "$on_path" ${IPLEDGE_JDK_FOLDERS:-$IPLEDGE_USUAL_JDKS}; do
    if ipledge_is_jdk25 "$candidate"; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  echo "IPledge needs a JDK 25 and found none: install one, or name its folder in IPLEDGE_JDK." >&2
  return 1
}
