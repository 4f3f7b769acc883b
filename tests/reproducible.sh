#!/usr/bin/env bash
# Build the site from two copies of the checkout, under circumstances that must not matter, and compare every byte.
#
#     tests/reproducible.sh COMMAND...
#
# COMMAND builds docs/ and site/ in the current folder. What differs: the folder, the hash seed, the locale, the day on
# the clock, the age of the files, and the number of processes. Exit status: 0 same bytes, 1 otherwise.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
first=$scratch/first
second="$scratch/a second, longer path"

copy() {
    mkdir -p "$1"
    git ls-files -z --cached --others --exclude-standard | tar --null -T - -cf - | tar -xf - -C "$1"
}

copy "$first"
copy "$second"
find "$second" -type f -exec touch -t 200101010000 {} +

# SOURCE_DATE_EPOCH would hide a clock that is read. The two zones are 26 hours apart, so never on the same day.
unset SOURCE_DATE_EPOCH
(cd "$first" && PYTHONHASHSEED=1 LC_ALL=C TZ=XYZ12 "$@" --jobs 1) || exit 1
(cd "$second" && PYTHONHASHSEED=2 LC_ALL=C.UTF-8 TZ=XYZ-14 "$@" --jobs 2) || exit 1

for made in docs site; do
    if [ -z "$(ls -A "$first/$made" 2>/dev/null)" ]; then
        echo "reproducible: the build left $made/ empty" >&2
        exit 1
    fi
    if ! diff -r "$first/$made" "$second/$made"; then
        echo "reproducible: two builds of the same input differ in $made/" >&2
        exit 1
    fi
done
echo "reproducible: $(find "$first/site" -type f | wc -l | tr -d ' ') files, the same bytes both times"
