#!/usr/bin/env bash
# Makes the secrets that docker-compose.yml reads, once: database passwords in .env, the key pair between gateway and
# services, and the keys of personal data. None of them is ever committed.
set -euo pipefail
umask 077
cd "$(dirname "$0")/../.."
secrets=infra/docker/secrets
mkdir -p "$secrets"
if [ ! -f "$secrets/internal-signing.pem" ]; then
  openssl genpkey -algorithm ed25519 -out "$secrets/internal-signing.pem"
  openssl pkey -in "$secrets/internal-signing.pem" -pubout -out "$secrets/internal-public.pem"
fi
if [ ! -f "$secrets/personal-data-keys.json" ]; then
  printf '{"active":"k1","keys":{"k1":"%s"},"index":"%s"}\n' "$(openssl rand -base64 32)" "$(openssl rand -base64 32)" > "$secrets/personal-data-keys.json"
fi
# The folder keeps others on this machine out. The files are mounted one by one, and the containers' account must read them.
chmod 700 "$secrets"
chmod 644 "$secrets"/*.pem "$secrets"/personal-data-keys.json
if ! grep -qs '^POSTGRES_PASSWORD=' .env; then
  password=$(openssl rand -hex 32)
  # The services' role has a password derived from the owner's, as `migrate` sets it.
  app=$(printf %s guanjia_app | openssl dgst -sha256 -hmac "$password" | sed 's/^.*= *//')
  printf 'POSTGRES_PASSWORD=%s\nAPP_PASSWORD=%s\n' "$password" "$app" >> .env
fi
echo "secrets are in $secrets and .env"
