# Finds Maven 3.8 or newer and prints its command. Sourced by mvnw.
IPLEDGE_MAVEN_VERSION=3.9.11

ipledge_maven() {
  if [ -n "${MAVEN_HOME:-}" ] && [ -x "$MAVEN_HOME/bin/mvn" ]; then
    printf '%s\n' "$MAVEN_HOME/bin/mvn"
    return 0
  fi
  if command -v mvn >/dev/null 2>&1; then
    command -v mvn
    return 0
  fi
  local home="${IPLEDGE_CACHE:-$HOME/.cache/ipledge}/apache-maven-$IPLEDGE_MAVEN_VERSION"
  if [ ! -x "$home/bin/mvn" ]; then
    if [ -z "${MVNW_REPOURL:-}" ]; then
      echo "IPledge found no Maven: install one (for example the package maven), or name your Maven repository in MVNW_REPOURL." >&2
      return 1
    fi
    ipledge_fetch_maven "$home" || return 1
  fi
  printf '%s\n' "$home/bin/mvn"
}

ipledge_fetch_maven() {
  local home=$1 file archive
  file="apache-maven-$IPLEDGE_MAVEN_VERSION-bin.tar.gz"
  archive="$(dirname "$home")/$file"
  mkdir -p "$(dirname "$home")"
  local url="${MVNW_REPOURL%/}/org/apache/maven/apache-maven/$IPLEDGE_MAVEN_VERSION/$file"
  curl --fail --silent --show-error --location --output "$archive" "$url" >&2 &&
    curl --fail --silent --show-error --location --output "$archive.sha512" "$url.sha512" >&2 || return 1
  if [ "$(sha512sum "$archive" | cut -d' ' -f1)" != "$(tr -d '[:space:]' <"$archive.sha512" | cut -c1-128)" ]; then
    echo "The Maven archive from $MVNW_REPOURL does not match its checksum." >&2
    return 1
  fi
  tar -xzf "$archive" -C "$(dirname "$home")"
}
