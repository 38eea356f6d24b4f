import { posix } from 'node:path';
import type { Budget } from '../budget.js';
import type { Archive } from './archive.js';
import { createXmlSink, type XmlHandler } from './read-xml.js';

/** How a part of a package leads to another. */
export interface Relationship {
  readonly id: string;
  /** The last part of its type: `styles`, `header`. */
  readonly type: string;
  /** The name of the other part in the archive. */
  readonly target: string;
}

const NAMESPACE = new Map([['http://schemas.openxmlformats.org/package/2006/relationships', '']]);

/** Where a part leads to; of the package itself for the empty name. */
export function relationshipsOf(archive: Archive, part: string, budget: Budget): Relationship[] {
  const folder = posix.dirname(part);
  const name = part === '' ? '_rels/.rels' : posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const found: Relationship[] = [];
  const handler: XmlHandler = {
    open(element, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (element !== 'Relationship' || mode === 'External') return;
      const path = target.startsWith('/') ? target.slice(1) : posix.join(part === '' ? '' : folder, target);
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: path });
    },
    close() {},
    text() {},
  };
  archive.read(name, createXmlSink(handler, budget, NAMESPACE));
  return found;
}
