#!/usr/bin/env bash
# Publishes the smoke program with NativeAOT, runs it, and checks what is the same in every run: warnings, size, methods jitted.
set -euo pipefail
cd "$(dirname "$0")"
export LC_ALL=C

# A program with only an HttpClient and TLS takes 5.4 MB with the same settings.
max_bytes=6400000
max_jitted=400

linker=
for candidate in clang gcc; do
    if command -v "$candidate" > /dev/null; then
        linker=$candidate
        break
    fi
done
if [ -z "$linker" ]; then
    echo "NativeAOT needs a C compiler to link with: install clang or gcc." >&2
    exit 1
fi

output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT
log=$output/publish.log

# From scratch, because a warning is only reported when the program is compiled.
rm -rf obj/Release bin/Release
if ! dotnet publish -c Release -m:1 -v m --nologo -p:CppCompilerAndLinker=$linker -o "$output/native" > "$log" 2>&1; then
    cat "$log" >&2
    exit 1
fi

if grep -E '(warning|error) (IL|CA|CS|NETSDK)[0-9]+' "$log" >&2; then
    echo "FAILED: publishing gives warnings." >&2
    exit 1
fi
echo "ok: no warnings"

program=$output/native/FluxGen.AotSmoke
bytes=$(stat -c %s "$program")
echo "size: $bytes bytes (the maximum is $max_bytes)"
[ "$bytes" -le "$max_bytes" ]

"$program" "$EPOCHREALTIME"
echo "the best of ten starts: $(for _ in {1..10}; do "$program" "$EPOCHREALTIME"; done | sed -n 's/^ok: first response: //p' | sort -n | head -1)"

# Compiled just in time, with the framework as it is installed.
dotnet build -c Release -m:1 -v q --nologo -o "$output/managed" -clp:NoSummary
cold=$(dotnet "$output/managed/FluxGen.AotSmoke.dll" --cold-start)
echo "$cold (the maximum is $max_jitted)"
[ "$(grep -oE '[0-9]+' <<< "$cold" | head -1)" -le "$max_jitted" ]
