import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  account,
  audit,
  createParser,
  DOCUMENT_FORMATS,
  type IndexEntry,
  type Parser,
  type Root,
  renderHtml,
  renderIndex,
  type SegmenterName,
} from '../index.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { failureLine } from './failure-line.js';
import { isFolder } from './is-folder.js';
import { namedFile } from './named-files.js';
import { packOptions } from './packs.js';
import { printable } from './printable.js';
import type { Context } from './program/actions.js';
import { type ReadingOptions, readInput, STANDARD_INPUT } from './read-input.js';
import { tellWritten } from './tell-written.js';
import type { Terminal } from './terminal/terminal.js';
import { writeText } from './write-text.js';

/** The options of `baogao view` as they stand on the command line. */
export interface ViewOptions extends ReadingOptions {
  /** Where the page goes; standard output by default. */
  readonly out?: string;
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
export async function view(files: readonly string[], options: ViewOptions, context: Context): Promise<ExitCode> {
  const { io, refuse } = context;
  const [file] = files;
  if (file === undefined || files.length > 1 || isFolder(file)) return viewAll(files, options, context);
  const { out } = options;
  if (out === undefined && io.stdout.isTTY) {
    refuse(io.message('usage.page-needs-out', { page: `${basename(file)}.html` }));
  }
  const parser = parserFor(options);
  const fail = (name: string, error: unknown): ExitCode => {
    io.stderr.write(failureLine(name, error, io));
    return EXIT_CODE.failed;
  };
  let root: Root;
  try {
    root = parser.parse(await readInput(await namedFile(file), options, io));
  } catch (error) {
    return fail(file, error);
  }
  const page = pageOf(root, file, options, io);
  if (out === undefined) {
    await writeText(io.stdout, page);
    return EXIT_CODE.done;
  }
  try {
    await writeFile(out, page);
    tellWritten(out, page, io);
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

const pageOf = (
  root: Root,
  file: string,
  { audit: audited, account: accounted }: ViewOptions,
  { asked }: Terminal,
): string =>
  renderHtml(root, {
    ...titleFor(root, file),
    ...(asked && { language: asked }),
    ...(audited && { findings: audit(root) }),
    ...(accounted && { account: account(root) }),
  });

/** Writes a page for each file and `index.html`, which leads to them, into a folder. */
async function viewAll(files: readonly string[], options: ViewOptions, { io, refuse }: Context): Promise<ExitCode> {
  const { out } = options;
  if (out === undefined) return refuse(io.message('usage.pages-need-out'));
  const parser = parserFor(options);
  const entries: IndexEntry[] = [];
  const taken = new Set(['index.html']);
  let code: ExitCode = EXIT_CODE.done;
  for (const name of (await Promise.all(files.map(filesIn))).flat()) {
    try {
      const root = parser.parse(await readInput(await namedFile(name), options, io));
      const page = freeName(basename(name), taken);
      await mkdir(out, { recursive: true });
      await writeFile(join(out, page), pageOf(root, name, options, io));
      entries.push({ name, href: encodeURIComponent(page), root });
    } catch (error) {
      io.stderr.write(failureLine(name, error, io));
      code = EXIT_CODE.failed;
    }
  }
  if (entries.length === 0) return EXIT_CODE.failed;
  await writeFile(join(out, 'index.html'), renderIndex(entries, { ...(io.asked && { language: io.asked }) }));
  const file = printable(join(out, 'index.html'));
  const number = entries.length;
  const said = number === 1 ? io.message('written.page', { file }) : io.message('written.pages', { number, file });
  io.stderr.write(`${said}\n`);
  return code;
}

/** The documents in a folder and below, in the order of their names; a file by itself is its own. */
async function filesIn(name: string): Promise<string[]> {
  if (!isFolder(name)) return [name];
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
