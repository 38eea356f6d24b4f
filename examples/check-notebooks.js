// Fails unless notebooks show what they are there for: every cell some output where it should, no error, pictures that are not
// blank. With executed notebooks, which are in a folder under the same names, it fails where the outputs of the given ones are
// no longer what running them gives; with pages made of these, where a picture got lost on the way.
//   node check-notebooks.js analysis.ipynb analysis-python.ipynb
//   node check-notebooks.js --executed FOLDER --pages FOLDER analysis.ipynb
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** What each notebook is there to show: how many pictures, and what stands in its tables and texts. */
const SHOWN = {
  'analysis.ipynb': { pictures: 3, texts: ['宣传手册', '<mark data-type="count"', '2020-08-01', 'counts.parquet'] },
  'analysis-deno.ipynb': { pictures: 1, texts: ['2020-01-17', '<mark data-type="date"'] },
  'analysis-python.ipynb': { pictures: 0, texts: ['宣传手册', '3000', 'planned|举办|开展'] },
};

/** At least this share of a picture has another colour than most of it. */
const LEAST_DRAWN = 0.005;
/** Fonts of two machines differ in few pixels, bars of other lengths in more. */
const MOST_DIFFERENT = 0.01;

const { values, positionals } = parseArgs({
  options: { executed: { type: 'string' }, pages: { type: 'string' } },
  allowPositionals: true,
});
assert.ok(positionals.length > 0, 'no notebook is named');

const textOf = (content) => [content].flat().join('');
const readNotebook = (path) => JSON.parse(readFileSync(path, 'utf8'));
const codeCells = ({ cells }) => cells.filter(({ cell_type }) => cell_type === 'code');

/** What a cell shows, by media type; what programs print as plain text. */
function shownBy({ outputs }) {
  return outputs.map((output) => {
    assert.notEqual(output.output_type, 'error', output.evalue);
    assert.notEqual(output.name, 'stderr', `on standard error: ${textOf(output.text)}`);
    const data = output.data ?? { 'text/plain': output.text };
    return Object.fromEntries(Object.entries(data).map(([type, content]) => [type, textOf(content)]));
  });
}

const pictureOf = (shown) => PNG.sync.read(Buffer.from(shown['image/png'], 'base64'));

function assertDrawn({ width, height, data }, where) {
  const colours = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUInt32BE(at);
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  const drawn = 1 - Math.max(...colours.values()) / (width * height);
  assert.ok(drawn >= LEAST_DRAWN, `${where}: a blank picture (${(drawn * 100).toFixed(2)} % drawn)`);
}

function checkNotebook(path) {
  const name = basename(path);
  const cells = codeCells(readNotebook(path)).map(shownBy);
  assert.ok(cells.at(-1)?.length > 0, `${name}: the last cell shows nothing`);
  const pictures = cells.flat().filter((shown) => 'image/png' in shown);
  const { pictures: expected, texts } = SHOWN[name];
  assert.equal(pictures.length, expected, `${name}: pictures`);
  for (const [index, shown] of pictures.entries()) assertDrawn(pictureOf(shown), `${name}, picture ${index + 1}`);
  const all = cells.flat().flatMap((shown) => [shown['text/html'] ?? '', shown['text/plain'] ?? '']);
  for (const text of texts) assert.match(all.join('\n'), new RegExp(text), `${name} does not show ${text}`);
}

/** What is outside the pictures is the same to the letter; cells tagged `optional` depend on what is installed. */
function checkFresh(path, executed) {
  const name = basename(path);
  const [kept, run] = [readNotebook(path), readNotebook(executed)].map(codeCells);
  const sources = [kept, run].map((cells) => cells.map(({ source }) => textOf(source)));
  assert.deepEqual(...sources, `${name}: not the cells that were run`);
  for (const [index, cell] of kept.entries()) {
    if (cell.metadata.tags?.includes('optional')) continue;
    const where = `${name}, code cell ${index + 1}: stale output, run-notebooks.sh --update writes it anew`;
    const [before, after] = [cell, run[index]].map(shownBy);
    assert.deepEqual(before.map(withoutPicture), after.map(withoutPicture), where);
    for (const [place, shown] of before.entries()) {
      if ('image/png' in shown) assertAlike(pictureOf(shown), pictureOf(after[place]), where);
    }
  }
}

const withoutPicture = (shown) => ({ ...shown, ...('image/png' in shown && { 'image/png': 'a picture' }) });

function assertAlike(a, b, where) {
  assert.deepEqual([a.width, a.height], [b.width, b.height], where);
  const different = pixelmatch(a.data, b.data, undefined, a.width, a.height) / (a.width * a.height);
  assert.ok(different <= MOST_DIFFERENT, `${where} (${(different * 100).toFixed(2)} % of a picture differ)`);
}

/** Every picture of a notebook is in the page made of it, and so is every mark. */
function checkPage(path, page) {
  const html = readFileSync(page, 'utf8');
  const shown = codeCells(readNotebook(path)).flatMap(shownBy);
  const pictures = shown.flatMap((one) => ('image/png' in one ? [one['image/png'].replace(/\s/g, '')] : []));
  for (const [index, picture] of pictures.entries()) {
    assert.ok(html.replace(/\s/g, '').includes(picture), `${basename(page)}: picture ${index + 1} is lost`);
  }
  const marks = (text) => text.split('<mark data-type=').length;
  const inCells = shown.map((one) => one['text/html'] ?? '').join('');
  assert.equal(marks(html), marks(inCells), `${basename(page)}: marks`);
}

for (const path of positionals) {
  checkNotebook(path);
  const name = basename(path);
  if (values.executed !== undefined) {
    checkNotebook(join(values.executed, name));
    checkFresh(path, join(values.executed, name));
  }
  if (values.pages !== undefined) checkPage(path, join(values.pages, name.replace(/\.ipynb$/, '.html')));
}
console.log(`${positionals.map((path) => basename(path)).join(', ')}: show what they should`);
