import { BaogaoError } from '../error.js';
import type { PackRecordBase } from '../schema/pack-record.js';
import type { PackRoot } from '../schema/pack-tree.js';
import type { Root } from '../schema/root.js';

/** The root of a document with the name that its rows and keys bear: a path, a number in an archive… */
export interface NamedRoot {
  readonly name: string;
  readonly root: Root;
}

/** The same of a document that was read with packs. */
export interface NamedPackRoot {
  readonly name: string;
  readonly root: PackRoot<PackRecordBase>;
}

/**
 * Documents with their names: by their place in the list where they have none, `document-1`…
 *
 * @throws BaogaoError `bad-option` where two documents have one name
 */
export function* namedRootsOf(documents: Root | Iterable<Root | NamedRoot>): Generator<NamedRoot> {
  const names = new Set<string>();
  for (const document of isRoot(documents) ? [documents] : documents) {
    const named = isRoot(document) ? { name: `document-${names.size + 1}`, root: document } : document;
    const { name } = named;
    if (names.has(name)) throw new BaogaoError('bad-option', { option: 'name', problem: `two documents are ${name}` });
    names.add(name);
    yield named;
  }
}

const isRoot = (value: Root | Iterable<unknown> | NamedRoot): value is Root => 'type' in value && value.type === 'root';
