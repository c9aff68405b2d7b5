#!/usr/bin/env bash
# Asks Prism about what the client sends, beside the mock server. Needs Node.js and a registry for npx to get Prism from.
set -euo pipefail
cd "$(dirname "$0")/../../../.."

# The newest that runs on Node.js 20 too.
prism=@stoplight/prism-cli@5.14.2

if ! command -v npx > /dev/null; then
    echo "Prism needs Node.js with npx." >&2
    exit 1
fi

log=$(mktemp)
# Job control, so that Prism and what it starts are one group, which can be stopped as one.
set -m
coproc PRISM { npx --yes "$prism" mock --port 0 --host 127.0.0.1 spec/flux-generations.yaml 2>&1; }
server=$PRISM_PID
trap 'kill -- -"$server" 2> /dev/null || true; rm -f "$log"' EXIT
exec {output}<&"${PRISM[0]}"

while read -r -t 300 -u "$output" line; do
    echo "$line" >> "$log"
    if [[ $line =~ listening\ on\ (http://[0-9.:]+) ]]; then
        address=${BASH_REMATCH[1]}
        break
    fi
done
if [ -z "${address:-}" ]; then
    cat "$log" >&2
    echo "Prism did not start." >&2
    exit 1
fi

# Prism stops when nobody reads its output and the pipe is full.
cat <&"$output" > /dev/null &
echo "Prism serves at $address."
FLUXGEN_PRISM_URL=$address dotnet test tests/FluxGen.ContractTests --filter TestCategory=Prism "$@"
