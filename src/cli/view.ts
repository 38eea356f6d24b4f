import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  account,
  audit,
  BaogaoError,
  createParser,
  DOCUMENT_FORMATS,
  type IndexEntry,
  type Language,
  type Parser,
  type Root,
  renderHtml,
  renderIndex,
  type SegmenterName,
} from '../index.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { failureLine } from './failure-line.js';
import { namedFile } from './named-files.js';
import { packOptions } from './packs.js';
import { printable } from './printable.js';
import { type ReadingOptions, readInput, STANDARD_INPUT } from './read-input.js';
import type { Streams } from './streams.js';
import { writeText } from './write-text.js';

/** The options of `baogao view` as they stand on the command line. */
export interface ViewOptions extends ReadingOptions {
  /** Where the page goes; standard output by default. */
  readonly out?: string;
  readonly language?: Language;
  /** Also show what does not agree. */
  readonly audit?: boolean;
  /** Also show how many numbers are in records, and which nothing explains. */
  readonly account?: boolean;
  readonly reference?: string;
  readonly grammar?: readonly string[];
  readonly pack?: readonly string[];
  readonly segmenter?: SegmenterName;
}

/**
 * Writes a file's text and records as one HTML page; of several files, or a folder, a page each and an index of them.
 *
 * @throws BaogaoError where an option cannot be used.
 */
export async function view(files: readonly string[], options: ViewOptions, io: Streams): Promise<ExitCode> {
  const [file] = files;
  if (file === undefined || files.length > 1 || (await isFolder(file))) return viewAll(files, options, io);
  const { out } = options;
  const parser = parserFor(options);
  const fail = (name: string, error: unknown): ExitCode => {
    io.stderr.write(failureLine(name, error));
    return EXIT_CODE.failed;
  };
  let root: Root;
  try {
    root = parser.parse(await readInput(await namedFile(file), options, io.stdin));
  } catch (error) {
    return fail(file, error);
  }
  const page = pageOf(root, file, options);
  if (out === undefined) {
    await writeText(io.stdout, page);
    return EXIT_CODE.done;
  }
  try {
    await writeFile(out, page);
  } catch (error) {
    return fail(out, error);
  }
  return EXIT_CODE.done;
}

function parserFor({ account: accounted, reference, grammar, pack, segmenter }: ViewOptions): Parser {
  return createParser({
    ...(accounted && { account: true }),
    ...(reference !== undefined && { reference }),
    ...(grammar && { grammars: grammar }),
    ...packOptions(pack),
    ...(segmenter && { segmenter }),
  });
}

const pageOf = (root: Root, file: string, { language, audit: audited, account: accounted }: ViewOptions): string =>
  renderHtml(root, {
    ...titleFor(root, file),
    ...(language && { language }),
    ...(audited && { findings: audit(root) }),
    ...(accounted && { account: account(root) }),
  });

/** Writes a page for each file and `index.html`, which leads to them, into a folder. */
async function viewAll(files: readonly string[], options: ViewOptions, io: Streams): Promise<ExitCode> {
  const { out, language } = options;
  if (out === undefined) throw new BaogaoError('bad-option', { option: 'out', problem: 'several pages need a folder' });
  const parser = parserFor(options);
  const entries: IndexEntry[] = [];
  const taken = new Set(['index.html']);
  let code: ExitCode = EXIT_CODE.done;
  for (const name of (await Promise.all(files.map(filesIn))).flat()) {
    try {
      const root = parser.parse(await readInput(await namedFile(name), options, io.stdin));
      const page = freeName(basename(name), taken);
      await mkdir(out, { recursive: true });
      await writeFile(join(out, page), pageOf(root, name, options));
      entries.push({ name, href: encodeURIComponent(page), root });
    } catch (error) {
      io.stderr.write(failureLine(name, error));
      code = EXIT_CODE.failed;
    }
  }
  if (entries.length === 0) return EXIT_CODE.failed;
  await writeFile(join(out, 'index.html'), renderIndex(entries, { ...(language && { language }) }));
  io.stderr.write(
    `${entries.length} ${entries.length === 1 ? 'page' : 'pages'}, ${printable(join(out, 'index.html'))}\n`,
  );
  return code;
}

const isFolder = async (name: string): Promise<boolean> =>
  name !== STANDARD_INPUT && ((await stat(name).catch(() => null))?.isDirectory() ?? false);

/** The documents in a folder and below, in the order of their names; a file by itself is its own. */
async function filesIn(name: string): Promise<string[]> {
  if (!(await isFolder(name))) return [name];
  const found = await readdir(name, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.startsWith('~$'))
    .filter((entry) => DOCUMENT_FORMATS.some((format) => entry.name.toLowerCase().endsWith(`.${format}`)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A name for a page that no other has. */
function freeName(name: string, taken: Set<string>): string {
  let free = `${name}.html`;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}-${number}.html`;
  taken.add(free.toLowerCase());
  return free;
}

/** Where no report has a title, the page has the file's name. */
function titleFor(root: Root, file: string): { title?: string } {
  const titled = root.children.some((child) => child.type === 'report' && child.title !== null);
  return titled || file === STANDARD_INPUT ? {} : { title: basename(file) };
}
