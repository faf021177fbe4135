# shellcheck shell=sh
# Sourced by ./minipy, ./check and .ci/run: what they need to install and how they build.
# POSIX sh. Everything said here goes to standard error; standard output belongs to the script.

# shellcheck disable=SC2034  # used by those that source this
packages="cmake ninja-build g++ ccache libfmt-dev libcli11-dev libgtest-dev libgmp-dev libutf8proc-dev"

say() { printf '%s\n' "$*" >&2; }

# Prints the Debian packages among $* that are not installed.
missing_packages() {
  for package in "$@"; do
    case $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) in
      installed) ;;
      *) printf '%s ' "$package" ;;
    esac
  done
}

# Whether the person agrees: asked on a terminal only, not with --yes or CI=true.
agreed() {
  if [ "${MINIPY_YES:-}" = 1 ] || [ "${CI:-}" = true ] || [ ! -t 0 ] || [ ! -t 2 ]; then
    return 0
  fi
  printf 'Go on? [Y/n] ' >&2
  read -r answer || return 1
  case $answer in '' | [Yy]*) return 0 ;; *) return 1 ;; esac
}

# Installs what is missing among $*, as root or through sudo; says what is missing otherwise.
install_packages() {
  command -v dpkg-query >/dev/null 2>&1 || return 0 # not Debian: CMake names what it misses
  wanted=$(missing_packages "$@")
  [ -n "$wanted" ] || return 0
  as_root=
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
      say "minipy needs these packages: $wanted"
      say "Install them as root: apt-get install $wanted"
      return 1
    fi
    as_root=sudo
  fi
  say "minipy installs these packages with ${as_root:+sudo }apt-get: $wanted"
  if ! agreed; then
    say "Nothing was installed."
    return 1
  fi
  # shellcheck disable=SC2086  # the list is meant to be split
  { $as_root apt-get update -q &&
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $wanted
  } </dev/null >&2 || { say "apt-get failed; minipy needs: $wanted"; return 1; }
}

# configure_and_build PRESET TARGET [more arguments of cmake --preset]
configure_and_build() {
  preset=$1 target=$2
  shift 2
  folder=build/$preset
  # A moved or copied checkout keeps a cache that points elsewhere.
  if [ -f "$folder/CMakeCache.txt" ] &&
     ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$(pwd -P)" "$folder/CMakeCache.txt"; then
    rm -rf "$folder"
  fi
  mkdir -p "$folder"
  if [ ! -f "$folder/build.ninja" ] || [ $# -gt 0 ]; then
    cmake --preset "$preset" "$@" >"$folder/configure.log" 2>&1 || {
      cat "$folder/configure.log" >&2
      rm -f "$folder/build.ninja"
      return 1
    }
  fi
  say "building $folder ($target)"
  cmake --build "$folder" --target "$target" </dev/null >&2
}
