import { createNotes, type Notes } from '../extraction/dismissal/notes.js';
import { textOf } from '../output/text-of.js';
import { documentOf, notesOf } from '../parsed-with.js';
import type { Parser } from '../parser.js';
import type { AnyParserOptions } from '../parser-options.js';
import type { Root } from '../schema/root.js';
import { shadow } from '../source/shadow.js';
import { createTracedParser } from '../traced-parser.js';

const parsers = new WeakMap<AnyParserOptions, Parser>();
let plainParser: Parser | undefined;

/** Reads the text of a root again to take notes of it; grammars are compiled once for each set of options. */
export function readNotes(root: Root, options: AnyParserOptions): Notes {
  const text = textOf(root);
  const made = parserFor(options).parse(documentOf(root) ?? text);
  return notesOf(made) ?? createNotes(shadow(text));
}

function parserFor(options: AnyParserOptions): Parser {
  const plain = Object.keys(options).length === 0;
  const known = plain ? plainParser : parsers.get(options);
  if (known !== undefined) return known;
  const parser = createTracedParser({ ...options, account: true });
  if (plain) plainParser = parser;
  else parsers.set(options, parser);
  return parser;
}
