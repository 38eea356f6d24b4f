// Fails unless executed notebooks show what they are there for, and no error.
//   node check-notebooks.js executed-analysis.ipynb executed-analysis-python.ipynb
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';

const [analysis, python] = argv.slice(2).map((path) => JSON.parse(readFileSync(path, 'utf8')));

for (const notebook of [analysis, python]) {
  const cells = notebook.cells.filter(({ cell_type }) => cell_type === 'code');
  assert.ok(cells.at(-1).outputs.length > 0, 'the last cell shows something');
  for (const { outputs } of cells) {
    for (const output of outputs) {
      assert.notEqual(output.output_type, 'error', output.evalue);
      assert.notEqual(output.name, 'stderr', `on standard error: ${output.text}`);
    }
  }
}

/** What the cells of the first notebook show of one media type. */
const shown = (type) =>
  analysis.cells.flatMap(({ outputs = [] }) => outputs.flatMap(({ data = {} }) => (data[type] ? [data[type]] : [])));

const textOf = (content) => [content].flat().join('');
assert.equal(shown('image/svg+xml').length, 3, 'three charts');
for (const chart of shown('image/svg+xml')) assert.match(textOf(chart), /<(rect|circle) /, 'something drawn');
const pages = shown('text/html').map(textOf);
assert.ok(
  pages.some((page) => /<mark title="count: 1500余册"/.test(page)),
  'a report with its records marked',
);
console.log('both notebooks ran and show what they should');
