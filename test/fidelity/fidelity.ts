/**
 * `npm run fidelity`: reads a folder of documents (`FIDELITY_DOCUMENTS`) with the library and with the programs that
 * others use, and says for each what the library has kept of what they see, and in which order.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { readDocument } from '../../src/index.js';
import { compare, type Fidelity } from './compare.js';

const OFFICE = new Set(['.doc', '.docx', '.odt', '.rtf', '.wps']);
/** A file that keeps less of the characters than this is named. */
const ENOUGH = 0.995;

const folder = process.env.FIDELITY_DOCUMENTS;
if (folder === undefined) {
  console.error('FIDELITY_DOCUMENTS names no folder of documents');
  process.exit(2);
}

interface Result extends Fidelity {
  readonly file: string;
  readonly kind: string;
}

const results: Result[] = [];
for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  const kind = extname(entry).toLowerCase();
  if (!OFFICE.has(kind) && kind !== '.pdf') continue;
  const path = join(folder, entry);
  try {
    const theirs = kind === '.pdf' ? withPdfToText(path) : withLibreOffice(path);
    const { text } = await readDocument(path);
    const result = { file: entry, kind, ...compare(theirs, text) };
    results.push(result);
    if (result.kept < ENOUGH) console.log(`${entry}: ${percent(result.kept)} kept, order ${percent(result.order)}`);
  } catch (error) {
    console.log(`${entry}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
for (const kind of new Set(results.map((result) => result.kind))) {
  const own = results.filter((result) => result.kind === kind);
  const mean = (of: (result: Result) => number): string =>
    percent(own.reduce((sum, each) => sum + of(each), 0) / own.length);
  const enough = own.filter(({ kept }) => kept >= ENOUGH).length;
  console.log(
    `${kind}: ${own.length} files, ${enough} keep ${percent(ENOUGH)} or more; on average ${mean(({ kept }) => kept)} kept, ` +
      `order ${mean(({ order }) => order)}, numbers ${mean(({ numbers }) => numbers)}`,
  );
}

function withPdfToText(path: string): string {
  return execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
}

function withLibreOffice(path: string): string {
  const target = mkdtempSync(join(tmpdir(), 'baogao-fidelity-'));
  try {
    const profile = `-env:UserInstallation=file://${target}/profile`;
    const filter = 'txt:Text (encoded):UTF8';
    execFileSync('soffice', ['--headless', profile, '--convert-to', filter, '--outdir', target, path], {
      stdio: 'ignore',
    });
    return readFileSync(join(target, `${basename(path, extname(path))}.txt`), 'utf8');
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
