#!/usr/bin/env bash
# Installs what the project needs beyond the .NET SDK, Node and make, and says so. Usage: install.sh run|test, or install.sh debian PACKAGE...
set -euo pipefail
cd "$(dirname "$0")/.."

case "${1:-run}" in
  run) packages=(librsvg2-2 fontconfig) ;;
  test) packages=(librsvg2-2 fontconfig chromium-headless-shell gdal-bin python3-openpyxl postgresql-15 postgresql-15-postgis-3) ;;
  debian) packages=("${@:2}") ;;
  *) echo "usage: $0 run|test, or $0 debian PACKAGE..." >&2; exit 2 ;;
esac

missing=()
for package in "${packages[@]}"; do
  dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done

if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing Debian packages: ${missing[*]}"
  as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

[ "${1:-run}" != debian ] || exit 0

# npm writes node_modules/.package-lock.json last, so an interrupted installation is repeated.
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  echo "Installing npm packages"
  # Not `npm ci`: it demands that the lock file knows the engine's builds for every other platform too, and a registry
  # that holds only some of them cannot say. `--no-save` keeps to the lock file and leaves it as it is.
  npm install --ignore-scripts --no-save --no-audit --no-fund --loglevel=error
  touch node_modules/.package-lock.json
fi
