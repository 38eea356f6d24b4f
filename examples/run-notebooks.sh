#!/usr/bin/env bash
# Runs the examples that need more than the library, from clean: in a new folder it installs what examples/package.json
# names, checks the answers to the questions, and executes both notebooks. Fails on any error.
#
# Needs what npm ci installs and builds, Jupyter's nbconvert with a Python kernel (Debian: jupyter-nbconvert,
# python3-ipykernel; python3-pandas is of use) and the npm registry. With a folder as argument, the executed notebooks
# are kept there.
set -euo pipefail

repository=$(cd "$(dirname "$0")/.." && pwd)
keep=${1:+$(mkdir -p "$1" && cd "$1" && pwd)}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

jupyter=$(command -v jupyter) || { echo 'jupyter is not installed' >&2; exit 1; }
# The interpreter that has Jupyter, which need not be the first python3 of the path.
python=$(sed -n '1s/^#! *//p' "$jupyter")

cp -R "$repository/examples/." "$folder"
cd "$folder"
rm -rf node_modules tables
npm pkg set "dependencies.baogao=file:$repository"
npm install --ignore-scripts --no-audit --no-fund --prefer-offline --loglevel=error

node_modules/.bin/tslab install --python "$python" --binary "$folder/node_modules/.bin/tslab" --prefix "$folder/jupyter"
export JUPYTER_PATH="$folder/jupyter/share/jupyter" JUPYTER_DATA_DIR="$folder/jupyter/data"
export JUPYTER_CONFIG_DIR="$folder/jupyter/config" JUPYTER_RUNTIME_DIR="$folder/jupyter/runtime"
export IPYTHONDIR="$folder/jupyter/ipython"

npm run --silent questions
(cd "$repository" && BAOGAO_EXAMPLES="$folder" npm run --silent vitest -- test/examples/questions.test.ts)

for notebook in analysis analysis-python; do
  "$jupyter" nbconvert --to notebook --execute --ExecutePreprocessor.timeout=300 \
    --output "executed-$notebook" "$notebook.ipynb"
  if [ -n "$keep" ]; then cp "executed-$notebook.ipynb" "$keep/$notebook.ipynb"; fi
done

node check-notebooks.js executed-analysis.ipynb executed-analysis-python.ipynb
