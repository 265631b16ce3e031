#!/bin/sh
# Makes .env with the secrets that compose.yaml asks for: sh deploy/make-env.sh https://news.example
set -eu
cd "$(dirname "$0")/.."

case "${1:-}" in
  https://?* | http://?*) ;;
  *)
    echo 'Tell the address that readers use: sh deploy/make-env.sh https://news.example' >&2
    exit 2
    ;;
esac

if [ -e .env ]; then
  echo 'There is a .env already: its secrets open the database and the pictures. Move it away before making another.' >&2
  exit 1
fi

# As many random bytes, in hex.
random() {
  od -An -v -tx1 -N "$1" /dev/urandom | tr -d ' \n'
}

umask 077
cat > .env <<END
# Made once. Keep a copy with the backups.
PUBLIC_URL=$1
SECRET=$(random 32)
POSTGRES_PASSWORD=$(random 32)
AWS_ACCESS_KEY_ID=GK$(random 12)
AWS_SECRET_ACCESS_KEY=$(random 32)
GARAGE_RPC_SECRET=$(random 32)
END
echo 'Made .env. Next: docker compose up --detach --build --wait'
