import * as z from 'zod';
import { BaogaoError } from './error.js';
import type { Pack } from './pack/index.js';
import type { PackRecordBase } from './schema/pack-record.js';
import type { RecordType } from './schema/record.js';
import type { SegmenterName } from './segmentation/load-segmenter.js';
import type { Segmenter } from './segmentation/segmenter.js';

/** The word segmenters that can be asked for by name, the preferred one first. */
export const SEGMENTER_NAMES = ['nodejieba', 'node-rs', 'built-in'] as const satisfies readonly SegmenterName[];

const isPack = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';

/** A name of a type, ours or a pack's; a parser refuses what is none. */
const typeNameSchema = z.custom<RecordType | (string & {})>((value) => typeof value === 'string');

const isSegmenter = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'cut' in value && typeof value.cut === 'function';

/** What `createParser` and `parseReport` take; everything may be left out. */
export const parserOptionsSchema = z.strictObject({
  /**
   * The period that the reports are about, from which dates such as 今年 are resolved: a year, a month or a day
   * (`2014`, `2014-06`, `2014-06-30`). Left out, each report's own title and opening tell it, where they do.
   */
  reference: z
    .union([z.string().regex(/^\d{4}$/), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), z.iso.date()], {
      error: 'expected a year, a month or a day, such as 2014, 2014-06 or 2014-06-30',
    })
    .optional(),
  /** The types of record to extract, packs' too; all of them if left out. Titles and sections are always there. */
  types: z.array(typeNameSchema).readonly().optional(),
  /**
   * Packs, which bring types of record of their own: folders, names of installed packages, or packs as `definePack` and
   * `loadPack` give them (`grammars/packs.md`).
   */
  packs: z
    .array(
      z.union([z.string().min(1), z.custom<Pack<PackRecordBase>>(isPack)], {
        error: 'expected a folder, a package or a pack',
      }),
    )
    .readonly()
    .optional(),
  /**
   * Vocabulary (`.txt`) and rules (`.grammar`) of your own: paths of files, or their names and texts. They add to
   * the ones of the library; a lexicon named as one of ours (`classifier.txt`) adds to that class.
   */
  grammars: z
    .array(z.union([z.string().min(1), z.object({ name: z.string().min(1), text: z.string() })]))
    .readonly()
    .optional(),
  /**
   * Whether to note down, while a text is read, what `account` asks for. Left out, `account` reads the text again.
   */
  account: z.boolean().optional(),
  /**
   * The word segmenter: `nodejieba` (an optional dependency), `node-rs` (prebuilt, but not for every system),
   * `built-in` (nothing native), or one of your own. Left out, the first that can be loaded. They give the same words.
   */
  segmenter: z
    .union([z.enum(SEGMENTER_NAMES), z.custom<Segmenter>(isSegmenter)], {
      error: `expected one of ${SEGMENTER_NAMES.join(', ')}, or an object with a function cut(text)`,
    })
    .optional(),
});
/** What parsers of all kinds take; `types` may name types of packs too. */
export type AnyParserOptions = z.input<typeof parserOptionsSchema>;

/** What `createParser` and `parseReport` take; everything may be left out. */
export type ParserOptions = Omit<AnyParserOptions, 'types'> & {
  /** The types of record to extract; all of them if left out. Titles and sections are always there. */
  readonly types?: readonly RecordType[] | undefined;
};

/** The same with packs, whose types may be asked for too. */
export type PackParserOptions<Packs> = Omit<AnyParserOptions, 'packs'> & {
  /** Packs, which bring types of record of their own: folders, names of packages, or packs made by `definePack`. */
  readonly packs: Packs;
};

/** @throws BaogaoError `bad-option` naming the first option that cannot be used. */
export function checkOptions(options: AnyParserOptions): AnyParserOptions {
  const result = parserOptionsSchema.safeParse(options);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const option = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : (issue?.path.join('.') ?? '');
  throw new BaogaoError('bad-option', { option, problem: issue?.message ?? '' }, { cause: result.error });
}
