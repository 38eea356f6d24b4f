import type { Attributes } from './attributes.js';
import type { Code } from './code.js';
import type { AttributeTest, PartSide } from './node.js';
import type { WordList } from './word-list.js';

/** A pattern without `let`s, places and names whose meaning is open. */
export type CompiledPattern =
  | { readonly type: 'literal'; readonly text: string }
  | { readonly type: 'kind'; readonly name: string; readonly tests?: readonly AttributeTest[] }
  | {
      readonly type: 'class';
      readonly name: string;
      readonly tests?: readonly AttributeTest[];
      readonly at?: PartSide;
    }
  | { readonly type: 'part-of-speech'; readonly prefixes: readonly string[]; readonly excluded?: readonly string[] }
  | { readonly type: 'sequence' | 'alternation'; readonly items: readonly CompiledPattern[] }
  | { readonly type: 'repetition'; readonly item: CompiledPattern; readonly min: number; readonly max: number }
  | { readonly type: 'capture'; readonly name: string; readonly item: CompiledPattern }
  | { readonly type: 'conjunction'; readonly items: readonly CompiledPattern[] }
  | { readonly type: 'negation'; readonly item: CompiledPattern };

/** A rule as the matcher takes it. */
export interface CompiledRule {
  readonly name: string;
  /** The grammar's file, relative to the folder of all grammars, and the line of the rule in it. */
  readonly file: string;
  readonly line: number;
  /** Left out where it was translated when the library was built. */
  readonly pattern?: CompiledPattern;
  /** Tests of the token before the match, all of which must hold. */
  readonly after: readonly CompiledPattern[];
  /** Tests of the token behind the match, all of which must hold. */
  readonly before: readonly CompiledPattern[];
  readonly action: string;
  readonly parameters: Attributes;
  readonly priority: number;
  /** Why, in words for people; left out where the rule does not say. */
  readonly because?: string;
  /** The pattern as instructions, where it was translated when the library was built. */
  readonly code?: Code;
}

/** The words of a class that have the same attributes, one a line. */
export interface CompiledEntries {
  readonly attributes: Attributes;
  readonly words: string;
  /** The numbers of the words in the list of the room, where it has one. */
  numbers?(): Uint16Array;
}

/** The lexicons and rules of one folder; plain JSON, unless its words are in a list. */
export interface CompiledRoom {
  readonly room: string;
  readonly lexicons: Readonly<Record<string, readonly CompiledEntries[]>>;
  readonly rules: readonly CompiledRule[];
  /** What the words are read from that rooms of the library share. */
  readonly list?: WordList;
}
