# Finds Maven 3.8 or newer and prints its command. Sourced by mvnw.
IPLEDGE_MAVEN_VERSION=3.9.11
# Of apache-maven-3.9.11-bin.tar.gz, as Apache published it: a repository that serves another is refused.
IPLEDGE_MAVEN_SHA512=bcfe4fe305c962ace56ac7b5fc7a08b87d5abd8b7e89027ab251069faebee516b0ded8961445d6d91ec1985dfe30f8153268843c89aa392733d1a3ec956c9978

# One on this machine if it is new enough, else the pinned one, from the repository that MVNW_REPOURL names: which
# repositories a machine may use, and under which names, its owner knows and this project does not.
ipledge_maven() {
  local candidate found="" old=""
  for candidate in "${MAVEN_HOME:+$MAVEN_HOME/bin/mvn}" "$(command -v mvn || true)"; do
    if [ -n "$candidate" ] && [ -x "$candidate" ]; then
      found=$(ipledge_maven_version "$candidate")
      if ipledge_is_maven38 "$found"; then
        printf '%s\n' "$candidate"
        return 0
      fi
      old=" (the one at $candidate is ${found:-of an unknown version})"
    fi
  done
  local home="${IPLEDGE_CACHE:-$HOME/.cache/ipledge}/apache-maven-$IPLEDGE_MAVEN_VERSION"
  if [ ! -x "$home/bin/mvn" ]; then
    if [ -z "${MVNW_REPOURL:-}" ]; then
      echo "IPledge needs Maven 3.8 or newer and found none$old: install the package maven, or name your Maven repository in MVNW_REPOURL and it is fetched from there." >&2
      return 1
    fi
    ipledge_fetch_maven "$home" || return 1
  fi
  printf '%s\n' "$home/bin/mvn"
}

ipledge_maven_version() {
  "$1" --version 2>/dev/null | grep -o 'Apache Maven [0-9][0-9.]*' | head -n 1 | cut -d' ' -f3
}

ipledge_is_maven38() {
  local major minor
  major=${1%%.*}
  minor=${1#*.}
  minor=${minor%%.*}
  [ -n "$major" ] && { [ "$major" -gt 3 ] || { [ "$major" -eq 3 ] && [ "$minor" -ge 8 ]; }; }
}

ipledge_fetch_maven() {
  local home=$1 file archive
  file="apache-maven-$IPLEDGE_MAVEN_VERSION-bin.tar.gz"
  archive="$(dirname "$home")/$file"
  mkdir -p "$(dirname "$home")"
  if ! curl --fail --silent --show-error --location --output "$archive" \
    "${MVNW_REPOURL%/}/org/apache/maven/apache-maven/$IPLEDGE_MAVEN_VERSION/$file" >&2; then
    echo "Maven could not be fetched from the repository that MVNW_REPOURL names." >&2
    return 1
  fi
  if [ "$(sha512sum "$archive" | cut -d' ' -f1)" != "$IPLEDGE_MAVEN_SHA512" ]; then
    rm -f "$archive"
    echo "The Maven archive from the repository that MVNW_REPOURL names is not the one that was published: it is not used." >&2
    return 1
  fi
  tar -xzf "$archive" -C "$(dirname "$home")"
}
