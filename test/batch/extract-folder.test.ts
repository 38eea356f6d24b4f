import { appendFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  extractFolder,
  type FolderOptions,
  type FolderProgress,
  type FolderSummary,
  type NamedRoot,
  parseReport,
  readDocument,
  TABLE_SCHEMAS,
  toCsv,
  toRecords,
  toTables,
} from '../../src/index.js';
import { folderOfReports, jsonLines, newFolder, reportText, resultsIn, writeFiles } from './made-folder.js';

const ALL_FORMATS = ['records', 'json', 'csv', 'parquet'] as const;

/** All kinds of file, but few of them. */
const FEW = { formats: ALL_FORMATS, types: ['count'] } satisfies FolderOptions;

interface Run extends FolderSummary {
  /** How many files were done at each step that the run told of. */
  readonly steps: readonly number[];
}

async function run(folder: string, output: string, options: FolderOptions = {}): Promise<Run> {
  const steps: number[] = [];
  const onProgress = ({ files }: FolderProgress): void => void steps.push(files);
  return {
    ...(await extractFolder(folder, output, { formats: ALL_FORMATS, workers: 1, onProgress, ...options })),
    steps,
  };
}

/** A report with one byte that is no UTF-8. */
function torn(): Uint8Array {
  const bytes = Buffer.from(reportText(8));
  bytes[bytes.length - 3] = 0xff;
  return bytes;
}

/** An output folder that is not there yet. */
const newOutput = (): string => join(newFolder(), 'results');

describe('a folder', () => {
  const folder = folderOfReports(7);
  const unreadable = 'b/broken.docx';
  writeFiles(folder, {
    ...{ '.notes.txt': '', '~$open.docx': '', 'torn.txt': torn() },
    ...{ [unreadable]: 'no archive', 'b/table.xls': '', 'empty.txt': '' },
    'page.html': `<html lang="zh"><body><h1>青石站工作总结</h1><p>发放传单<b>3</b>份。</p></body></html>`,
  });
  const output = newOutput();
  const paths = [
    unreadable,
    ...['below/report-0.txt', 'below/report-3.txt', 'below/report-6.txt', 'empty.txt'],
    ...['page.html', 'report-1.txt', 'report-2.txt', 'report-4.txt', 'report-5.txt', 'torn.txt'],
  ];
  const roots: NamedRoot[] = [];
  let summary: Run;
  beforeAll(async () => {
    for (const name of paths.filter((path) => path !== unreadable)) {
      roots.push({ name, root: parseReport(await readDocument(join(folder, name))) });
    }
    summary = await run(folder, output);
  });

  it('gives records, trees and tables as its documents do one by one, in the order of their paths', async () => {
    expect(jsonLines(join(output, 'records.ndjson'))).toEqual(
      roots.flatMap(({ name, root }) => toRecords(root, { document: name })),
    );
    expect(jsonLines(join(output, 'trees.ndjson')).map(({ data }) => data)).toEqual(
      roots.map(({ name }) => ({ document: name })),
    );
    const tables = toTables(roots);
    expect(readFileSync(join(output, 'counts.csv'), 'utf8')).toBe(toCsv(tables.counts as never));
    for (const name of Object.keys(TABLE_SCHEMAS) as (keyof typeof tables)[]) {
      const rows = await parquetReadObjects({ file: await asyncBufferFromFile(join(output, `${name}.parquet`)) });
      expect(rows).toHaveLength(tables[name].rows.length);
      const plain = rows.map(({ document, text }) => ({ document, text }));
      expect(plain).toEqual(
        tables[name].rows.map((row) => ({ document: row.document, text: 'text' in row ? row.text : undefined })),
      );
    }
  });

  it('loses only the bad file, and says why', () => {
    const failure = { code: 'format-mismatch', message: expect.stringContaining(unreadable) };
    expect(summary).toMatchObject({ failed: 1, failures: [{ file: unreadable, ...failure }] });
    expect(jsonLines(join(output, 'failures.ndjson'))).toEqual([{ document: unreadable, ...failure }]);
  });

  it('tells what was remarked on each file, and what was lost', () => {
    expect(jsonLines(join(output, 'diagnostics.ndjson'))).toEqual(
      roots.flatMap(({ name, root }) => root.diagnostics.map((diagnostic) => ({ document: name, ...diagnostic }))),
    );
    expect(jsonLines(join(output, 'diagnostics.ndjson'))).toContainEqual(
      expect.objectContaining({ document: 'empty.txt', code: 'empty-text' }),
    );
    expect(summary).toMatchObject({
      lossy: 1,
      losses: [{ file: 'torn.txt', message: expect.stringContaining('U+FFFD') }],
      skipped: { hidden: 1, temporary: 1 },
      ignoredKinds: { '.xls': 1 },
    });
  });

  it('is summed up', () => {
    const records = { report: 0, section: 0, count: 0, date: 0, organisation: 0, activity: 0, comparison: 0 };
    for (const { root } of roots) {
      for (const { type } of toRecords(root)) records[type] += 1;
    }
    records.report = roots.flatMap(({ root }) => root.children).filter(({ type }) => type === 'report').length;
    const bytes = paths.reduce((sum, path) => sum + readFileSync(join(folder, path)).length, 0);
    expect(summary).toMatchObject({ files: 11, kept: 0, ignored: 1, records, bytes, interrupted: false });
    expect(summary.steps).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('gives the same with two workers', async () => {
    const other = newOutput();
    await run(folder, other, { workers: 2 });
    expect(resultsIn(other)).toEqual(resultsIn(output));
  });

  it('is not extracted again', async () => {
    const before = resultsIn(output);
    expect(await run(folder, output)).toMatchObject({
      files: 11,
      kept: 11,
      failed: 1,
      lossy: 1,
      bytes: 0,
      steps: [11],
    });
    expect(resultsIn(output)).toEqual(before);
  });

  it('holds its own results without reading them', async () => {
    const inside = join(folder, 'results');
    await run(folder, inside, { formats: ['records'] });
    writeFiles(inside, { 'notes.txt': reportText(99) });
    expect(await run(folder, inside, { formats: ['records'] })).toMatchObject({ files: 11, kept: 11 });
    rmSync(inside, { recursive: true });
  });
});

describe('a run that did not end well', () => {
  const folder = folderOfReports(6);
  let whole: Record<string, string>;
  beforeAll(async () => {
    const output = newOutput();
    await run(folder, output, FEW);
    whole = resultsIn(output);
  });

  /** A run that a signal ends after so many files. */
  async function interrupted(output: string, after: number): Promise<Run> {
    const controller = new AbortController();
    const steps: number[] = [];
    const summary = await extractFolder(folder, output, {
      ...FEW,
      workers: 1,
      signal: controller.signal,
      onProgress({ files }) {
        steps.push(files);
        if (files === after) controller.abort();
      },
    });
    return { ...summary, steps };
  }

  it('is continued where a signal ended it', async () => {
    const output = newOutput();
    expect(await interrupted(output, 2)).toMatchObject({ files: 2, interrupted: true, steps: [0, 1, 2] });
    expect(existsSync(join(output, 'counts.parquet'))).toBe(false);
    expect(await interrupted(output, 4)).toMatchObject({ files: 4, kept: 2, interrupted: true, steps: [2, 3, 4] });
    expect(await run(folder, output, FEW)).toMatchObject({ files: 6, kept: 4, interrupted: false, steps: [4, 5, 6] });
    expect(resultsIn(output)).toEqual(whole);
  });

  it('is continued before whatever was half written', async () => {
    const output = newOutput();
    await interrupted(output, 3);
    // As a process leaves it that was killed while it wrote: results without a line in the journal, half a line in it.
    for (const name of ['records.ndjson', 'counts.csv', '.baogao/counts.ndjson.gz']) {
      appendFileSync(join(output, name), 'half');
    }
    appendFileSync(join(output, '.baogao', 'journal.ndjson'), '{"path":"report-');
    expect(await run(folder, output, FEW)).toMatchObject({ kept: 3, steps: [3, 4, 5, 6] });
    expect(resultsIn(output)).toEqual(whole);
  });

  it('goes back to where its results are whole', async () => {
    const output = newOutput();
    await interrupted(output, 3);
    // As a machine leaves it that lost its power: the journal is on the disk, the results are not all.
    const records = join(output, 'records.ndjson');
    truncateSync(records, readFileSync(records).length - 1);
    expect(await run(folder, output, FEW)).toMatchObject({ kept: 2 });
    expect(resultsIn(output)).toEqual(whole);
  });

  it('makes tables again that it had no time to finish', async () => {
    const output = newOutput();
    await run(folder, output, FEW);
    rmSync(join(output, 'counts.parquet'));
    expect(await run(folder, output, FEW)).toMatchObject({ kept: 6, steps: [6] });
    expect(resultsIn(output)).toEqual(whole);
  });

  it('is not taken over while it is on its way', async () => {
    const output = newOutput();
    let second: Promise<unknown> | undefined;
    await extractFolder(folder, output, {
      workers: 1,
      onProgress() {
        second ??= extractFolder(folder, output, { workers: 1 }).catch((error: unknown) => error);
      },
    });
    expect(await second).toMatchObject({ code: 'output-locked' });
  });

  it('is taken over when its process is no more', async () => {
    const output = newOutput();
    // As processes of this machine leave it that were killed; the first had the id that this one has now.
    writeFiles(output, {
      [`.baogao/lock/${process.pid} ${hostname()} a`]: '',
      [`.baogao/lock/99999999 ${hostname()} b`]: '',
    });
    expect(await run(folder, output, { formats: ['records'] })).toMatchObject({ files: 6 });
    expect(existsSync(join(output, '.baogao', 'lock'))).toBe(false);
  });

  it('is not taken over from another machine', async () => {
    const output = newOutput();
    writeFiles(output, { '.baogao/lock/1 elsewhere a': '' });
    await expect(run(folder, output, { formats: ['records'] })).rejects.toMatchObject({
      code: 'output-locked',
      message: expect.stringContaining('1 elsewhere'),
    });
  });

  describe('because the power failed', () => {
    /** Overwrites a part of a file as a disk leaves it that had no time: with zeros. */
    function zero(file: string, from: number, length: number): void {
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.fill(0, from, from + length));
    }

    it('is continued before zeros at the end of a result', async () => {
      const output = newOutput();
      await interrupted(output, 4);
      const records = join(output, 'records.ndjson');
      zero(records, readFileSync(records).length - 20, 20);
      expect(await run(folder, output, FEW)).toMatchObject({ kept: 3, files: 6 });
      expect(resultsIn(output)).toEqual(whole);
    });

    it.each(['records.ndjson', 'trees.ndjson', 'counts.csv', '.baogao/counts.ndjson.gz'])(
      'finds damage in %s, also of a run that had ended, and repairs it',
      async (name) => {
        const output = newOutput();
        await run(folder, output, FEW);
        zero(join(output, name), Math.floor(readFileSync(join(output, name)).length / 2), 4);
        const again = await run(folder, output, FEW);
        expect(again.kept).toBeLessThan(6);
        expect(again.files).toBe(6);
        expect(resultsIn(output)).toEqual(whole);
      },
    );

    it('makes a table again that is damaged', async () => {
      const output = newOutput();
      await run(folder, output, FEW);
      zero(join(output, 'counts.parquet'), 100, 8);
      expect(await run(folder, output, FEW)).toMatchObject({ kept: 6 });
      expect(resultsIn(output)).toEqual(whole);
    });

    it.each([
      [
        'zeros',
        (text: string) => text.replace(/^(.*\n.*\n)(.{30})/, (_, lines, part) => lines + '\0'.repeat(part.length)),
      ],
      [
        'a digit',
        (text: string) => text.replace(/("path":"report-1[^\n]*"count":)(\d)/, (_, key, n) => key + ((+n + 1) % 10)),
      ],
    ])('does not trust a journal with %s in it', async (_name, damage) => {
      const output = newOutput();
      await run(folder, output, FEW);
      const journal = join(output, '.baogao', 'journal.ndjson');
      const text = readFileSync(journal, 'utf8');
      expect(damage(text)).not.toBe(text);
      writeFileSync(journal, damage(text));
      const again = await run(folder, output, FEW);
      expect(again.kept).toBeLessThan(6);
      expect(resultsIn(output)).toEqual(whole);
    });
  });
});

describe('a folder that has changed', () => {
  it('is done again from the first change on', async () => {
    const folder = folderOfReports(5);
    const output = newOutput();
    await run(folder, output, FEW);
    // In order: below/report-0, below/report-3, report-1, report-2, report-4.
    writeFileSync(join(folder, 'report-1.txt'), `${reportText(1)}${reportText(50)}`);
    rmSync(join(folder, 'report-4.txt'));
    writeFiles(folder, { 'report-9.txt': reportText(9) });
    expect(await run(folder, output, FEW)).toMatchObject({ files: 5, kept: 2 });
    const fresh = newOutput();
    await run(folder, fresh, FEW);
    expect(resultsIn(output)).toEqual(resultsIn(fresh));
  });
});

describe('options', () => {
  const folder = folderOfReports(2);

  it('choose types', async () => {
    const output = newOutput();
    const summary = await run(folder, output, { formats: ['records', 'csv'], types: ['count', 'organisation'] });
    expect(Object.keys(resultsIn(output))).toEqual([
      ...['counts.csv', 'diagnostics.ndjson', 'entities.csv', 'failures.ndjson', 'organisations.csv', 'records.ndjson'],
    ]);
    const types = new Set(jsonLines(join(output, 'records.ndjson')).map(({ type }) => type));
    expect(types).toEqual(new Set(['count', 'organisation']));
    expect(summary.records).toMatchObject({ date: 0, activity: 0 });
  });

  it('reach the parser and the reader of files', async () => {
    const output = newOutput();
    const gbk = newFolder();
    // 敲鼓30咚。 in GB 18030, of which a detector could not be sure.
    writeFiles(gbk, { 'drum.txt': Uint8Array.from([0xc7, 0xc3, 0xb9, 0xc4, 0x33, 0x30, 0xdf, 0xcb, 0xa1, 0xa3]) });
    writeFiles(output, { '../classifier.txt': '咚 measure=count\n' });
    const grammars = [join(output, '..', 'classifier.txt')];
    await run(gbk, output, { formats: ['records'], types: ['count'], grammars, encoding: 'gb18030' });
    expect(jsonLines(join(output, 'records.ndjson'))).toEqual([expect.objectContaining({ text: '30咚', unit: '咚' })]);
  });

  it('choose what to read: files of one format, and those whose names tell none', async () => {
    const mixed = newFolder();
    const text = reportText(1);
    writeFiles(mixed, { 报告: text, 'a.bak': text, 'b.txt': text, 'c.md': text, 'd.docx': 'no archive' });
    const output = newOutput();
    const summary = await run(mixed, output, { formats: ['records'], inputFormat: 'txt' });
    expect(summary).toMatchObject({ files: 3, failed: 0, ignoredKinds: { '.docx': 1, '.md': 1 } });
    const files = new Set(jsonLines(join(output, 'records.ndjson')).map(({ document }) => document));
    expect([...files]).toEqual(['a.bak', 'b.txt', '报告']);
    await expect(run(mixed, output, { formats: ['records'] })).rejects.toMatchObject({ code: 'output-taken' });
  });

  it.skipIf(process.platform !== 'linux')('reach files whose names are no UTF-8', async () => {
    const old = newFolder();
    // 报告.txt in GB 18030.
    const name = Buffer.from([0xb1, 0xa8, 0xb8, 0xe6, 0x2e, 0x74, 0x78, 0x74]);
    writeFileSync(Buffer.concat([Buffer.from(`${old}/`), name]), reportText(1));
    const output = newOutput();
    expect(await run(old, output, { formats: ['records'] })).toMatchObject({ files: 1, failed: 0 });
    expect(jsonLines(join(output, 'records.ndjson'))[0]).toMatchObject({ document: '报告.txt' });
    expect(await run(old, output, { formats: ['records'] })).toMatchObject({ files: 1, kept: 1 });
  });

  it('begin CSV with a mark for Excel', async () => {
    const output = newOutput();
    await run(folder, output, { formats: ['csv'], bom: true });
    expect(readFileSync(join(output, 'counts.csv')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  it('that differ from those of an earlier run are refused, unless it is to be forgotten', async () => {
    const output = newOutput();
    await run(folder, output, { formats: ['records', 'csv'] });
    await expect(run(folder, output, { formats: ['records'] })).rejects.toMatchObject({
      code: 'output-taken',
      message: expect.stringContaining('formats'),
    });
    await run(folder, output, { formats: ['records'], restart: true });
    expect(Object.keys(resultsIn(output))).toEqual(['diagnostics.ndjson', 'failures.ndjson', 'records.ndjson']);
  });

  it.each<[string, FolderOptions]>([
    ['workers', { workers: 0 }],
    ['formats.0', { formats: ['xml' as 'csv'] }],
    ['encoding', { encoding: 'morse' }],
    ['colour', { colour: true } as FolderOptions],
    ['reference', { reference: 'last year' }],
  ])('%s that cannot be used are told before anything is written', async (option, options) => {
    const output = newOutput();
    await expect(run(folder, output, options)).rejects.toMatchObject({ code: 'bad-option', data: { option } });
    expect(existsSync(output)).toBe(false);
  });
});

describe('a run that cannot begin', () => {
  it.each([
    ['folder-unreadable', () => join(newFolder(), 'nowhere')],
    ['no-documents', newFolder],
  ])('says so: %s', async (code, folder) => {
    const output = newOutput();
    await expect(run(folder(), output)).rejects.toMatchObject({ code });
    expect(existsSync(output)).toBe(false);
  });

  it('leaves the work of others alone', async () => {
    const output = newOutput();
    writeFiles(output, { 'counts.csv': 'mine' });
    await expect(run(folderOfReports(1), output)).rejects.toMatchObject({ code: 'output-taken' });
    expect(readFileSync(join(output, 'counts.csv'), 'utf8')).toBe('mine');
  });
});

describe('files that are too much for their worker', () => {
  it('are failures of those files only', async () => {
    const folder = folderOfReports(4);
    const large = '发放传单3份，走访企业4家。\n'.repeat(40_000);
    writeFiles(folder, { 'below/large.txt': large, 'report-1-large.txt': large });
    const output = newOutput();
    const summary = await run(folder, output, { formats: ['records'], workerMemory: 128 });
    const code = 'worker-failed';
    expect(summary.failures).toMatchObject([
      { file: 'below/large.txt', code },
      { file: 'report-1-large.txt', code },
    ]);
    const files = new Set(jsonLines(join(output, 'records.ndjson')).map(({ document }) => document));
    expect(files).toEqual(new Set(['below/report-0.txt', 'below/report-3.txt', 'report-1.txt', 'report-2.txt']));
  }, 180_000);
});

describe('an output folder that cannot be written', () => {
  it('is told of', async () => {
    const output = newOutput();
    writeFiles(output, { '../results': 'a file' });
    await expect(run(folderOfReports(1), output)).rejects.toMatchObject({ code: 'output-unwritable' });
  });

  it('keeps what is done, for a run that can', async () => {
    const folder = folderOfReports(2);
    const output = newOutput();
    writeFiles(output, { '.baogao/counts.parquet/in the way': '' });
    await expect(run(folder, output, FEW)).rejects.toMatchObject({ code: 'output-unwritable' });
    rmSync(join(output, '.baogao', 'counts.parquet'), { recursive: true });
    expect(await run(folder, output, FEW)).toMatchObject({ kept: 2 });
    expect(existsSync(join(output, 'counts.parquet'))).toBe(true);
  });
});
