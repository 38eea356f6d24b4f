import type { SourceDocument } from './document/source-document.js';
import { grammarLanguage } from './grammar/grammar-language.js';
import type { Pack } from './pack/index.js';
import type { Parser } from './parser.js';
import type { AnyParserOptions, PackParserOptions, ParserOptions } from './parser-options.js';
import type { PackRecord, PackRecordBase } from './schema/pack-record.js';
import type { PackRoot } from './schema/pack-tree.js';
import type { Root } from './schema/root.js';
import { createTracedParser } from './traced-parser.js';

/** Packs as options name them. */
export type PackSources = readonly (string | Pack<PackRecordBase>)[];

/** What the records of some packs are; of folders and packages the compiler knows nothing. */
export type RecordsOfPacks<Packs extends PackSources> = Packs[number] extends infer Source
  ? Source extends Pack<infer Records>
    ? Records
    : PackRecord
  : never;

/**
 * Makes a parser, which should be kept where many texts are read: options are checked and grammars compiled here, once.
 * With packs, the records of its reports are typed by the packs, or by what the caller says that they are.
 *
 * @throws BaogaoError `bad-option`, `grammar-unreadable`, `grammar-syntax`, `grammar-check`, `pack-unreadable`,
 * `pack-invalid`, `segmenter-unavailable`
 */
export function createParser<const Packs extends PackSources>(
  options: PackParserOptions<Packs>,
): Parser<RecordsOfPacks<Packs>>;
export function createParser<P extends PackRecordBase>(options: PackParserOptions<PackSources>): Parser<P>;
export function createParser(options?: ParserOptions): Parser;
export function createParser(options: AnyParserOptions = {}): Parser {
  return createTracedParser(options);
}

/**
 * `createParser` for browsers too: there, what reads grammars of one's own is loaded here, when there are any. Packs are
 * objects there (`definePack`), since there are no folders.
 *
 * @throws BaogaoError as `createParser` does
 */
export function loadParser<const Packs extends PackSources>(
  options: PackParserOptions<Packs>,
): Promise<Parser<RecordsOfPacks<Packs>>>;
export function loadParser<P extends PackRecordBase>(options: PackParserOptions<PackSources>): Promise<Parser<P>>;
export function loadParser(options?: ParserOptions): Promise<Parser>;
export async function loadParser(options: AnyParserOptions = {}): Promise<Parser> {
  if (options.grammars !== undefined || options.packs !== undefined) await grammarLanguage.load();
  return createTracedParser(options);
}

let plainParser: Parser | undefined;

/**
 * Reads one text or document. With options, a parser is made for this call only; `createParser` makes one to keep.
 *
 * @throws BaogaoError as `createParser` and its parser do.
 */
export function parseReport<const Packs extends PackSources>(
  input: string | SourceDocument,
  options: PackParserOptions<Packs>,
): PackRoot<RecordsOfPacks<Packs>>;
export function parseReport<P extends PackRecordBase>(
  input: string | SourceDocument,
  options: PackParserOptions<PackSources>,
): PackRoot<P>;
export function parseReport(input: string | SourceDocument, options?: ParserOptions): Root;
export function parseReport(input: string | SourceDocument, options?: AnyParserOptions): Root {
  if (options !== undefined) return createTracedParser(options).parse(input);
  plainParser ??= createTracedParser({});
  return plainParser.parse(input);
}
