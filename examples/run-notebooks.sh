#!/usr/bin/env bash
# Runs the examples that need more than the library, from clean: in a new folder it installs what examples/package.json
# names, checks the answers to the questions, executes the notebooks, and makes pages of them. Fails on any error, on a blank
# picture, and where the outputs kept in the notebooks are no longer what running them gives.
#   examples/run-notebooks.sh             runs and checks
#   examples/run-notebooks.sh --update    writes the outputs into the notebooks, too
#
# Needs what npm ci installs and builds, Jupyter's nbconvert with a Python kernel and pandas (Debian: jupyter-nbconvert,
# python3-ipykernel, python3-pandas), a font with Chinese characters (fonts-noto-cjk) and the npm registry.
set -euo pipefail

repository=$(cd "$(dirname "$0")/.." && pwd)
notebooks=(analysis analysis-deno analysis-python)
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
# 90 MB, and of use to whoever has no Deno and wants that notebook.
npm install --no-save --ignore-scripts --no-audit --no-fund --prefer-offline --loglevel=error deno

node_modules/.bin/tslab install --python "$python" --binary "$folder/node_modules/.bin/tslab" --prefix "$folder/jupyter"
XDG_DATA_HOME="$folder/jupyter/share" node_modules/.bin/deno jupyter --install --force 2> /dev/null
export JUPYTER_PATH="$folder/jupyter/share/jupyter" JUPYTER_DATA_DIR="$folder/jupyter/data"
export JUPYTER_CONFIG_DIR="$folder/jupyter/config" JUPYTER_RUNTIME_DIR="$folder/jupyter/runtime"
export IPYTHONDIR="$folder/jupyter/ipython" DENO_DIR="$folder/deno" DENO_NO_UPDATE_CHECK=1

npm run --silent questions
(cd "$repository" && BAOGAO_EXAMPLES="$folder" npm run --silent vitest -- test/examples/questions.test.ts)

mkdir executed pages
# How many cells have an output.
outputs() {
  node --eval "console.log(JSON.parse(fs.readFileSync(process.argv[1])).cells.filter((cell) => cell.outputs?.length).length)" "$1"
}

for notebook in "${notebooks[@]}"; do
  # Deno's kernel may say that it is done before its last output has come, which is lost then.
  for _ in 1 2 3 4; do
    "$jupyter" nbconvert --log-level WARN --to notebook --execute --ExecutePreprocessor.timeout=300 \
      --ExecutePreprocessor.record_timing=False --output "$folder/executed/$notebook.ipynb" "$notebook.ipynb"
    if [ "$(outputs "executed/$notebook.ipynb")" -ge "$(outputs "$repository/examples/$notebook.ipynb")" ]; then break; fi
  done
  if [ "${1:-}" = --update ]; then
    node keep-outputs.js "$repository/examples/$notebook.ipynb" "executed/$notebook.ipynb"
    cp "$repository/examples/$notebook.ipynb" .
  fi
  "$jupyter" nbconvert --log-level WARN --to html --output "$folder/pages/$notebook.html" "$notebook.ipynb"
done

node check-notebooks.js --executed executed --pages pages "${notebooks[@]/%/.ipynb}"
