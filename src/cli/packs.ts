import type { Command } from 'commander';
import { type FlatRecord, loadPack, type PackTestResult, type SegmenterName, testPack } from '../index.js';
import { collect } from './arguments.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { printable } from './printable.js';
import type { Streams } from './streams.js';

/** A type of flat record, ours or a pack's. */
export type FlatType = FlatRecord['type'] | (string & {});

/** What a pack is on the command line. */
export const PACK_HELP = 'a pack with types of record of your own: a folder or an installed package; may be repeated';

/** Adds `--pack`; `-p` too, where nothing else has it. */
export const withPacks = (command: Command, short = '-p, '): Command =>
  command.option(`${short}--pack <name>`, PACK_HELP, collect);

/** The packs that a command line names, as options of the library. */
export const packOptions = (pack: readonly string[] | undefined): { packs?: readonly string[] } =>
  pack === undefined ? {} : { packs: pack };

/** The names of the types that packs bring with them. @throws BaogaoError `pack-unreadable` */
export const packTypeNames = (pack: readonly string[] = []): string[] =>
  pack.flatMap((name) => Object.keys(loadPack(name).records ?? {}));

/** The options of `baogao pack test` as they stand on the command line. */
export interface PackTestOptions {
  readonly segmenter?: SegmenterName;
}

const KINDS: readonly (readonly [name: string, kinds: readonly PackTestResult['kind'][]])[] = [
  ['rule examples', ['match', 'never']],
  ['cases', ['case']],
  ['example texts', ['example']],
];

/**
 * Tries a pack and prints what does not hold.
 *
 * @throws BaogaoError where the pack cannot be used.
 */
export function packTest(pack: string, { segmenter }: PackTestOptions, io: Streams): ExitCode {
  const results = testPack(pack, segmenter ? { segmenter } : {});
  const failed = results.filter(({ problem }) => problem !== null);
  for (const { place, name, kind, problem } of failed) {
    io.stdout.write(`${printable(`${place}: ${kind} ${name}: ${problem}`)}\n`);
  }
  for (const [name, kinds] of KINDS) {
    const tried = results.filter(({ kind }) => kinds.includes(kind));
    const held = tried.filter(({ problem }) => problem === null);
    io.stdout.write(`${name}: ${held.length} of ${tried.length} hold\n`);
  }
  return failed.length === 0 ? EXIT_CODE.done : EXIT_CODE.failed;
}
