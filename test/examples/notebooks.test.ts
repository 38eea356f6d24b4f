import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, it } from 'vitest';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'baogao-notebooks-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Output {
  readonly data?: Record<string, string | string[]>;
}
interface Notebook {
  readonly cells: { readonly cell_type: string; readonly outputs?: Output[]; source: string[] }[];
}

const read = (name: string): Notebook => JSON.parse(readFileSync(join(EXAMPLES, name), 'utf8'));
const outputsOf = ({ cells }: Notebook): Output[] => cells.flatMap(({ outputs = [] }) => outputs);
/** The data of the outputs that have a type. */
const shown = (notebook: Notebook, type: string): Record<string, string | string[]>[] =>
  outputsOf(notebook).flatMap(({ data }) => (data && type in data ? [data] : []));

/** What the check says of notebooks: nothing where they pass. */
function check(...argv: string[]): string {
  const { status, stderr } = spawnSync(process.execPath, [join(EXAMPLES, 'check-notebooks.js'), ...argv], {
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}

/** Writes a notebook, changed, under its own name in a folder of its own. */
function changed(name: string, change: (notebook: Notebook) => void): string {
  const notebook = read(name);
  change(notebook);
  const path = join(mkdtempSync(join(folder, 'changed-')), name);
  writeFileSync(path, JSON.stringify(notebook));
  return path;
}

const blank = (): string => {
  const picture = new PNG({ width: 960, height: 540 });
  picture.data.fill(255);
  return PNG.sync.write(picture).toString('base64');
};

describe('the notebooks as they are kept', () => {
  it.each(['analysis.ipynb', 'analysis-deno.ipynb', 'analysis-python.ipynb'])(
    '%s shows what it is there for',
    (name) => {
      expect(check(join(EXAMPLES, name))).toBe('');
    },
  );

  it('define no helper for tables and marks', () => {
    const sources = ['analysis.ipynb', 'analysis-deno.ipynb'].flatMap((name) =>
      read(name).cells.map(({ source }) => source.join('')),
    );
    expect(sources.filter((source) => /\bfunction\b|<mark|<table/.test(source))).toEqual([]);
  });

  it('are small', () => {
    for (const name of ['analysis.ipynb', 'analysis-deno.ipynb', 'analysis-python.ipynb']) {
      expect(readFileSync(join(EXAMPLES, name)).length).toBeLessThan(150_000);
    }
  });
});

describe('the check', () => {
  const KEPT = join(EXAMPLES, 'analysis.ipynb');

  it.each<[string, RegExp, (notebook: Notebook) => void]>([
    [
      'a blank picture',
      /picture 1: a blank picture/,
      (notebook) => Object.assign(shown(notebook, 'image/png')[0] ?? {}, { 'image/png': blank() }),
    ],
    [
      'a missing picture',
      /pictures/,
      (notebook) => {
        for (const data of shown(notebook, 'image/png')) delete data['image/png'];
      },
    ],
    [
      'cells that were not run',
      /the last cell shows nothing/,
      (notebook) => {
        for (const { outputs } of notebook.cells) outputs?.splice(0);
      },
    ],
    [
      'an error',
      /is not defined/,
      (notebook) =>
        Object.assign(notebook.cells[3]?.outputs?.[0] ?? {}, { output_type: 'error', evalue: 'x is not defined' }),
    ],
    [
      'lost marks',
      /does not show <mark/,
      (notebook) => {
        for (const data of shown(notebook, 'text/html')) {
          data['text/html'] = [data['text/html'] ?? ''].flat().join('').replaceAll('<mark', '<b');
        }
      },
    ],
  ])('refuses %s', (_, message, change) => {
    expect(check(changed('analysis.ipynb', change))).toMatch(message);
  });

  const against = (change: (notebook: Notebook) => void): string =>
    check('--executed', join(changed('analysis.ipynb', change), '..'), KEPT);

  it('takes what running gives again', () => {
    expect(against(() => {})).toBe('');
  });

  it('refuses stale tables', () => {
    const changeFigure = (notebook: Notebook): void => {
      for (const data of shown(notebook, 'text/html')) {
        data['text/html'] = [data['text/html'] ?? ''].flat().join('').replaceAll('>2600<', '>2601<');
      }
    };
    expect(against(changeFigure)).toMatch(/stale output/);
  });

  it('refuses stale pictures', () => {
    const growBar = (notebook: Notebook): void => {
      const [data] = shown(notebook, 'image/png');
      if (!data) throw new Error('a picture');
      const picture = PNG.sync.read(Buffer.from([data['image/png'] ?? ''].flat().join(''), 'base64'));
      // As long as one bar more.
      for (let y = 20; y < 45; y++) {
        for (let x = 90; x < 400; x++) picture.data.writeUInt32BE(0x08519cff, (y * picture.width + x) * 4);
      }
      data['image/png'] = PNG.sync.write(picture).toString('base64');
    };
    expect(against(growBar)).toMatch(/stale output/);
  });

  it('refuses cells that are not those that were run', () => {
    const change = (notebook: Notebook): void => {
      notebook.cells[1]?.source.push('\n// more');
    };
    expect(against(change)).toMatch(/not the cells that were run/);
  });

  it('refuses pages that lost a picture or marks', () => {
    const htmlOf = (notebook: Notebook): string =>
      outputsOf(notebook)
        .map(({ data = {} }) =>
          [data['text/html'] ?? `<img src="data:image/png;base64,${data['image/png']}">`].flat().join(''),
        )
        .join('\n');
    const page = (html: string): string => {
      const pages = mkdtempSync(join(folder, 'pages-'));
      writeFileSync(join(pages, 'analysis.html'), html);
      return check('--pages', pages, KEPT);
    };
    const whole = htmlOf(read('analysis.ipynb'));
    expect(page(whole)).toBe('');
    expect(page(whole.replace(/<img[^>]*>/, ''))).toMatch(/picture 1 is lost/);
    expect(page(whole.replace('<mark data-type=', '<b data-type='))).toMatch(/marks/);
  });
});
