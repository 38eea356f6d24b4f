import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COMMAND = 'soffice';

function isThere(): boolean {
  try {
    execFileSync(COMMAND, ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

/** Why tests with LibreOffice are skipped here; undefined where it is installed. */
export const WITHOUT_LIBRE_OFFICE = isThere() ? undefined : `${COMMAND} of LibreOffice is not installed`;

/** Converts a Word document with LibreOffice: `pdf`, `doc`, `rtf`, `odt`, or `txt`. */
export function convert(document: Uint8Array, format: 'pdf' | 'doc' | 'txt' | 'rtf' | 'odt'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'baogao-office-'));
  try {
    const source = join(folder, 'x.docx');
    writeFileSync(source, document);
    const filter = format === 'txt' ? 'txt:Text (encoded):UTF8' : format;
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(COMMAND, ['--headless', profile, '--convert-to', filter, '--outdir', folder, source], {
      stdio: 'ignore',
    });
    return new Uint8Array(readFileSync(join(folder, `x.${format}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
