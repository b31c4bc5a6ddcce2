#!/usr/bin/env bash
# Proves docker-compose.yml on the container engine at hand: builds, starts, lets the first administrator in, does an
# evening's work through the gateway, then again while a service is dead and while Kafka is away, and counts.
#   bash infra/docker/prove.sh            takes what it started down again; KEEP=1 leaves it there; BUILD=0 takes the
#                                       image as it is
# Asks for docker with compose and buildx, and for `npm ci` in this checkout. Images: POSTGRES_IMAGE, KAFKA_IMAGE,
# NATS_IMAGE, BASE_IMAGE; behind a proxy with a certificate of its own: BUILD_CA_FILE.
set -euo pipefail
shopt -s inherit_errexit
cd "$(dirname "$0")/../.."

export COMPOSE_PROJECT_NAME=guanjia-proof COMPOSE_FILE=docker-compose.yml:infra/docker/proof/compose.yml
export OIDC_ISSUER=http://issuer:8080 OIDC_AUDIENCE=guanjia OIDC_JWKS_URL=http://issuer:8080/keys GATEWAY_PORT=0
secrets=infra/docker/secrets
services=(archives hr-training customer-service engineering billing)
proved=()

say() { printf '\n== %s\n' "$*"; }
took() { local from=$SECONDS; "$@" >&2; echo $((SECONDS - from)); }
did() { proved+=("$1"); echo "   proved: $1"; }
fail() { echo "NOT PROVED: $*" >&2; exit 1; }
compose() { docker compose --progress quiet "$@"; }
sql() { compose exec -T postgres psql -U postgres -d "guanjia_${1//-/_}" -Atc "$2"; }

finish() {
  local code=$?
  if [ $code -ne 0 ]; then compose ps -a || true; compose logs --tail 15 || true; fi
  if [ -z "${KEEP:-}" ]; then compose --profile bootstrap down --volumes --timeout 20 || true; fi
  exit $code
}
trap finish EXIT

keys() {
  bash infra/docker/keys.sh
  if [ ! -f $secrets/proof-issuer.pem ]; then
    openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out $secrets/proof-issuer.pem 2> /dev/null
    openssl pkey -in $secrets/proof-issuer.pem -pubout -out $secrets/proof-issuer-public.pem
  fi
  chmod 644 $secrets/proof-issuer-public.pem
}

journey() {
  GUANJIA_JOURNEY_URL=http://$(compose port gateway 4000) GUANJIA_JOURNEY_BEGUN=$begun \
  GUANJIA_JOURNEY_ISSUER_KEY=$secrets/proof-issuer.pem \
  GUANJIA_JOURNEY_POSTGRES=postgresql://postgres:$(sed -n 's/^POSTGRES_PASSWORD=//p' .env)@$(compose port postgres 5432)/postgres \
    npm run --silent test:one -- infra/src/journeys/evening.e2e.spec.ts
}

# journey_without <service> <seconds>: the evening goes on while the service is dead, and it is back after so many seconds
journey_without() {
  compose kill "$1"
  (sleep "$2"; compose up --detach --wait "$1" > /dev/null) &
  local back=$!
  journey
  wait $back
}

zero() { # zero <what> <query>: no row of any service's database
  local service found
  for service in "${services[@]}"; do
    found=$(sql "$service" "$2")
    [ "$found" = 0 ] || fail "$1 in $service: $found"
  done
}

say 'engine'
docker version --format 'engine {{.Server.Version}}, client {{.Client.Version}}'
docker compose version
keys
say 'image'
if [ "${BUILD:-1}" != 0 ]; then
  seconds=$(took docker compose build --quiet migrate)
  echo "built in $seconds s"
fi
echo "image $(docker image inspect -f '{{.Size}}' "${GUANJIA_IMAGE:-guanjia}" | awk '{ printf "%d MB", $1 / 1e6 }')"
say 'up --wait'
seconds=$(took compose up --detach --wait)
did "docker compose up --wait: PostgreSQL, Kafka, NATS, BI’s feed, five services and the gateway are healthy after $seconds s"
compose exec -T postgres postgres --version
compose exec -T gateway node --version
docker stats --no-stream --format '{{.Name}} {{.MemUsage}}' $(compose ps -q)

for service in "${services[@]}" gateway; do
  [ "$(compose exec -T "$service" id -u)" != 0 ] || fail "$service runs as root"
  ! compose exec -T "$service" sh -c 'touch /app/x' 2> /dev/null || fail "$service can change its own files"
done
did 'services and gateway run without root, on a read-only file system'
open=$(docker compose -f docker-compose.yml config --format json | node -e '
  const { services } = JSON.parse(require("fs").readFileSync(0, "utf8"));
  console.log(Object.entries(services).flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} on ${port.host_ip}`)).join(", "))')
[ "$open" = 'gateway on 127.0.0.1' ] || fail "open ports: $open"
did 'the only open port is the gateway, on loopback'
for service in "${services[@]}" gateway bi; do
  compose exec -T archives node -e 'fetch(process.argv[1]).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))' "http://$service:9464/metrics" || fail "no measurements of $service"
done
did 'measurements of services, gateway and BI feed are served inside the network'

say 'the first administrator'
begin() { compose run --rm --no-TTY bootstrap --group-code QINGHE --group-name 清禾物业集团 --admin-name 王建国 --admin-id "$1" 2> /dev/null | tail -n 1; }
administrator=$(node -p 'crypto.randomUUID()')
begun=$(begin "$administrator")
[ -n "$begun" ] && [ "$begun" = "$(begin "$administrator")" ] || fail "bootstrap: $begun"
did 'bootstrap enters the group and its first administrator, once'

say 'an evening in an estate office'
journey
did 'the journey passes; the office with its people was entered through the gateway'
say 'the same while engineering is dead (SIGKILL) for 15 s'
journey_without engineering 15
did 'the journey passes with a service killed: it takes in afterwards what it missed'
say 'the same while Kafka is dead (SIGKILL) for 20 s'
journey_without kafka 20
did 'the journey passes with the broker killed: commands are answered meanwhile, events come afterwards'

say 'counts'
zero 'events not published' 'select count(*) from outbox where published_at is null'
zero 'open dead letters' 'select count(*) from dead_letter where resolution is null'
zero 'waiting events' 'select count(*) from parked_event'
[ "$(sql billing 'select count(*) from (select entry_id from posting group by entry_id having sum(amount_fen) <> 0) e')" = 0 ] || fail 'the ledger does not balance'
for service in "${services[@]}"; do echo "$service: $(sql "$service" 'select count(*) from outbox') events sent, $(sql "$service" 'select count(*) from inbox') taken in"; done
for pair in customer-service:ticket:tickets engineering:work_order:work_orders billing:charge_line:charges; do
  IFS=: read -r service table view <<< "$pair"
  [ "$(sql "$service" "select count(*) from $table")" = "$(sql bi "select count(*) from bi.$view")" ] || fail "BI has other $view than $service"
done
did 'BI has every ticket, work order and charge'
did 'every event is published, none is dead or waiting, the ledger balances'

say 'stop'
seconds=$(took compose stop)
for service in "${services[@]}" bi gateway; do
  code=$(docker inspect -f '{{.State.ExitCode}}' "$(compose ps -aq "$service")")
  [ "$code" = 0 ] || fail "$service ended with $code"
done
did "all stop by themselves on SIGTERM, in $seconds s"

printf '\nPROVED\n'
printf ' - %s\n' "${proved[@]}"
