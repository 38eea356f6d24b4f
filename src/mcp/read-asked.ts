import { realpath } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { readDocument } from '../document/read-document.js';
import type { SourceDocument } from '../document/source-document.js';
import { BaogaoError } from '../error.js';

/** What a tool is asked about: a text, or a file of the folder that was opened to tools. */
export interface Asked {
  readonly text?: string | undefined;
  readonly file?: string | undefined;
}

/**
 * The text or the document that is meant. Links are followed, but not out of the folder.
 *
 * @throws BaogaoError `bad-option`, `file-unreadable`, and as `readDocument` does
 */
export async function readAsked({ text, file }: Asked, root: string | null): Promise<string | SourceDocument> {
  if ((text === undefined) === (file === undefined)) {
    throw new BaogaoError('bad-option', { option: 'text', problem: 'expected either a text or a file' });
  }
  if (text !== undefined) return text;
  const name = file ?? '';
  if (root === null) throw new BaogaoError('file-unreadable', { name, problem: 'no folder is open to tools' });
  const path = await insideOf(root, name);
  return readDocument(path, { name });
}

async function insideOf(root: string, name: string): Promise<string> {
  const refused = (problem: string, cause?: unknown): BaogaoError =>
    new BaogaoError('file-unreadable', { name, problem }, { cause });
  let folder: string;
  let path: string;
  try {
    folder = await realpath(root);
    path = await realpath(resolve(folder, name));
  } catch (error) {
    throw refused('no such file', error);
  }
  const inside = relative(folder, path);
  if (inside === '..' || inside.startsWith(`..${sep}`) || resolve(folder, inside) !== path) {
    throw refused('outside of the folder that is open to tools');
  }
  return path;
}
