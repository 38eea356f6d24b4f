// Writes what the cells of an executed notebook show into the notebook itself, and nothing that changes from run to run.
//   node keep-outputs.js analysis.ipynb executed/analysis.ipynb
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';

const [path = '', executedPath = ''] = argv.slice(2);
const [notebook, executed] = [path, executedPath].map((file) => JSON.parse(readFileSync(file, 'utf8')));
for (const [index, cell] of notebook.cells.entries()) {
  if (cell.cell_type !== 'code') continue;
  const { outputs, execution_count } = executed.cells[index];
  cell.execution_count = execution_count;
  cell.outputs = outputs;
}
writeFileSync(path, `${JSON.stringify(notebook, undefined, 1)}\n`);
