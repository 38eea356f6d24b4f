import type { SourceDocument } from './document/source-document.js';
import { grammarLanguage } from './grammar/grammar-language.js';
import type { Parser } from './parser.js';
import type { ParserOptions } from './parser-options.js';
import type { Root } from './schema/root.js';
import { createTracedParser } from './traced-parser.js';

/**
 * Makes a parser, which should be kept where many texts are read: options are checked and grammars compiled here, once.
 *
 * @throws BaogaoError `bad-option`, `grammar-unreadable`, `grammar-syntax`, `grammar-check`, `segmenter-unavailable`
 */
export function createParser(options: ParserOptions = {}): Parser {
  return createTracedParser(options);
}

/**
 * `createParser` for browsers too: there, what reads grammars of one's own is loaded here, when there are any.
 *
 * @throws BaogaoError as `createParser` does
 */
export async function loadParser(options: ParserOptions = {}): Promise<Parser> {
  if (options.grammars !== undefined) await grammarLanguage.load();
  return createParser(options);
}

let plainParser: Parser | undefined;

/**
 * Reads one text or document. With options, a parser is made for this call only; `createParser` makes one to keep.
 *
 * @throws BaogaoError as `createParser` and its parser do.
 */
export function parseReport(input: string | SourceDocument, options?: ParserOptions): Root {
  if (options !== undefined) return createParser(options).parse(input);
  plainParser ??= createParser();
  return plainParser.parse(input);
}
