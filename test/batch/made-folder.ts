import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** A new empty folder, which goes when the tests of the file are done. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'baogao-batch-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const STATIONS = ['青石站', '柳湾站', '东坪站', '石桥站', '南岭站'];

/** A short report; each number gives another. */
export function reportText(number: number): string {
  const station = STATIONS[number % STATIONS.length];
  return [
    `${station}${2010 + (number % 10)}年工作总结`,
    '一、抓培训',
    `全年举办培训班${number + 1}期，培训干警${30 + number}人次。3月，县卫生局召开会议${(number % 4) + 2}次。`,
    '二、抓宣传',
    `发放传单${100 + number}余份，走访企业${number % 7}家。`,
    '',
  ].join('\n');
}

/** Writes files, making the folders that they stand in. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A folder of so many short reports, a third of them in folders below. */
export function folderOfReports(count: number): string {
  const folder = newFolder();
  const paths = Array.from({ length: count }, (_, number) => `${number % 3 === 0 ? 'below/' : ''}report-${number}.txt`);
  writeFiles(folder, Object.fromEntries(paths.map((path, number) => [path, reportText(number)])));
  return folder;
}

/** What a run wrote: the files of the output folder without those that are the run's own. */
export function resultsIn(output: string): Record<string, string> {
  const names = readdirSync(output).filter((name) => !name.startsWith('.'));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(output, name), 'latin1')]));
}

/** The objects of a file of JSON lines. */
export const jsonLines = <Line = Record<string, unknown>>(file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
