#!/usr/bin/env bash
# Puts a trained model into the product: exports it as 8-bit ONNX among the resources, writes its SHA-256 into
# network.tsv and what it answers to some pairs into the tests' resources.
#
#   PYTHON=... WEIGHTS=... ./ship.sh WORK/medical2-minilm-101/final.pt stance-minilm-101
#
# Then, from the root of the repository, what its probabilities are worth (some minutes):
#
#   mvn -q package && ./medclaim eval calibrate-stance --pairs DATA/pairs --out OUT
#   cp OUT/calibration.tsv pipeline/src/main/resources/org/medclaim/judge/stance/
#   cp OUT/stance-*.tsv pipeline/
#
# and which abstracts found it takes to bear on a claim (two minutes of an idle core, with an index that has vectors):
#
#   ./medclaim eval fit-scifact --dir DATA/scifact --index INDEX --out pipeline/src/main/resources/org/medclaim/eval
set -euo pipefail
model=${1:?the final.pt of a finished stage}
name=${2:?a name for people}
: "${WEIGHTS:?}"
here=$(cd "$(dirname "$0")" && pwd)
package=org/medclaim/judge/stance
room=$here/../../src/main/resources/$package
"${PYTHON:-python3}" "$here/export.py" --model "$model" --base "${BASE:-minilm}" --weights "$WEIGHTS" \
  --out "$room/network.onnx" --check "$here/../../src/test/resources/$package/network-check.tsv"
digest=$(sha256sum "$room/network.onnx" | cut -d ' ' -f 1)
sed -i -e "s/^name\t.*/name\t$name/" -e "s/^sha-256\t.*/sha-256\t$digest/" "$room/network.tsv"
cat "$room/network.tsv"
