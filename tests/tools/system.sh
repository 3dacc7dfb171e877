#!/usr/bin/env bash
# Makes sure that a C compiler (rustc links with it), git and the certificates that
# cargo, npm and Maven need are there; installs them by apt-get where they are not.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

need cc gcc libc6-dev
need git git
need sha256sum coreutils
need flock util-linux
[[ $(uname) != Linux ]] || need strace strace
[[ -e /etc/ssl/certs/ca-certificates.crt || $(uname) != Linux ]] || apt_install 'root certificates' ca-certificates
