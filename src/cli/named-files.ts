import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { shownNames } from '../index.js';

/** A file of the command line. */
export interface NamedFile {
  /** What it is called. */
  readonly name: string;
  /** Where it is; bytes where its name is no text. */
  readonly place: string | Buffer;
}

/** What Node.js puts where the bytes of an argument are no UTF-8. */
const UNREADABLE = '\uFFFD';

/**
 * The files that arguments name. An argument whose bytes are no UTF-8, as names from old Chinese systems are, comes without
 * them; it stands for the files that it would look like, which are as many as the shell has made of `*.txt`.
 */
export async function namedFiles(names: readonly string[]): Promise<NamedFile[]> {
  const files: NamedFile[] = [];
  const odd = new Set<string>();
  for (const name of names) {
    if (!name.includes(UNREADABLE)) files.push({ name, place: name });
    // All of them come with the first.
    else if (!odd.has(name)) files.push(...(await lookalikes(name)));
    odd.add(name);
  }
  return files;
}

/** The first of the files that an argument names. */
export const namedFile = async (name: string): Promise<NamedFile> =>
  (await namedFiles([name]))[0] ?? { name, place: name };

async function lookalikes(name: string): Promise<NamedFile[]> {
  if (existsSync(name)) return [{ name, place: name }];
  const folder = dirname(name);
  const names = await readdir(Buffer.from(folder), { encoding: 'buffer' }).catch(() => []);
  const alike = shownNames(names).filter(({ bytes }) => bytes.toString() === basename(name));
  if (alike.length === 0) return [{ name, place: name }];
  return alike.map((each) => ({
    name: join(folder, each.name),
    place: Buffer.concat([Buffer.from(`${folder}/`), each.bytes]),
  }));
}
