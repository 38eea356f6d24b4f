#!/bin/sh
# Documents as lines on all cores, answers in the order of the documents, by GNU parallel: it starts as many processes
# as there are cores and gives each whole lines. The machines of --sshlogin work too.
#   examples/queue/parallel.sh < documents.ndjson > counts.ndjson
# A process takes about half a second to start: blocks should hold some hundred documents.
set -eu
exec parallel --pipe --keep-order --block "${BLOCK:-1M}" "${BAOGAO:-npx baogao} pipe --types count"
