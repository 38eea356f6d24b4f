import { type FlatRecord, loadPack } from '../index.js';

/** A type of flat record, ours or a pack's. */
export type FlatType = FlatRecord['type'] | (string & {});

/** The packs that a command line names, as options of the library. */
export const packOptions = (pack: readonly string[] | undefined): { packs?: readonly string[] } =>
  pack === undefined ? {} : { packs: pack };

/** The names of the types that packs bring with them. @throws BaogaoError `pack-unreadable` */
export const packTypeNames = (pack: readonly string[] = []): string[] =>
  pack.flatMap((name) => Object.keys(loadPack(name).records ?? {}));
