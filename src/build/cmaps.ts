import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The tables of Simplified and Traditional Chinese; the others are of Japanese and Korean. */
const CHINESE = /^(?:Adobe-(?:GB1|CNS1)|GB|B5|ET|HK|CNS|Uni(?:GB|CNS))/;
const FOLDER = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');

/** Copies the character sets of Chinese PDF files, which the reader of PDF comes without, and their licence. */
export async function generateCmaps(outDir: string): Promise<void> {
  const out = join(outDir, 'cmaps');
  await mkdir(out, { recursive: true });
  const files = (await readdir(FOLDER)).filter((name) => CHINESE.test(name) || name === 'LICENSE');
  await Promise.all(files.map((name) => copyFile(join(FOLDER, name), join(out, name))));
}
