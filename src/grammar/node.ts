import type { Attributes } from './attributes.js';

/** Where something stands in its file: both numbers count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** `[attr]`, `[attr=a|b]`, `[!attr]` or `[!attr=a|b]`; without values the attribute need only be there. */
export interface AttributeTest {
  readonly attribute: string;
  readonly values: readonly (string | number)[];
  readonly negated: boolean;
}

/** `'text'`: tokens that together spell exactly this text. */
export interface LiteralNode extends Place {
  readonly type: 'literal';
  readonly text: string;
}

/** At which side of a token's text a word of a class stands: `~x` at the end, `x~` at the beginning. */
export type PartSide = 'end' | 'beginning';

/** A lexicon class, a built-in kind of token, or a `let` of the same file. */
export interface NameNode extends Place {
  readonly type: 'name';
  readonly name: string;
  readonly tests: readonly AttributeTest[];
  /** Left out where the whole token is meant. */
  readonly at?: PartSide;
}

/** `<n|v !vn>`: a tag that begins with one of `prefixes` and with none of `excluded`. */
export interface PartOfSpeechNode extends Place {
  readonly type: 'part-of-speech';
  readonly prefixes: readonly string[];
  readonly excluded: readonly string[];
}

export interface SequenceNode extends Place {
  readonly type: 'sequence';
  readonly items: readonly PatternNode[];
}

export interface AlternationNode extends Place {
  readonly type: 'alternation';
  readonly options: readonly PatternNode[];
}

/** `x?`, `x{2}`, `x{0,3}`; `max` is null in `x{2,}`, which the check refuses. */
export interface RepetitionNode extends Place {
  readonly type: 'repetition';
  readonly item: PatternNode;
  readonly min: number;
  readonly max: number | null;
}

export interface CaptureNode extends Place {
  readonly type: 'capture';
  readonly name: string;
  readonly item: PatternNode;
}

/** `!x`, in look-around only. */
export interface NegationNode extends Place {
  readonly type: 'negation';
  readonly item: PatternNode;
}

/** `a & !b`: one token that passes all of several tests. */
export interface ConjunctionNode extends Place {
  readonly type: 'conjunction';
  readonly items: readonly PatternNode[];
}

export type PatternNode =
  | LiteralNode
  | NameNode
  | PartOfSpeechNode
  | SequenceNode
  | AlternationNode
  | RepetitionNode
  | CaptureNode
  | NegationNode
  | ConjunctionNode;

/** `let name = pattern` */
export interface LetNode extends Place {
  readonly name: string;
  readonly pattern: PatternNode;
}

/** `after x`, `not after x`, `before x`, `not before x` */
export interface LookAroundNode extends Place {
  readonly side: 'after' | 'before';
  readonly negated: boolean;
  readonly pattern: PatternNode;
}

/** `action name parameter=value …` */
export interface ActionNode extends Place {
  readonly name: string;
  readonly parameters: Attributes;
}

/** A `match` or `never` line. Spans are offsets into `text`, which has neither brackets nor escapes any more. */
export interface ExampleNode extends Place {
  readonly type: 'match' | 'never';
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly fields: Attributes;
}

export interface RuleNode extends Place {
  readonly name: string;
  readonly patterns: readonly PatternNode[];
  readonly lookAround: readonly LookAroundNode[];
  readonly actions: readonly ActionNode[];
  readonly priorities: readonly (Place & { readonly value: number })[];
  /** Why the rule says what it says, in words for people. */
  readonly reasons: readonly (Place & { readonly text: string })[];
  readonly examples: readonly ExampleNode[];
}

/** A parsed `.grammar` file. */
export interface Grammar {
  readonly file: string;
  readonly lets: readonly LetNode[];
  readonly rules: readonly RuleNode[];
}

export interface LexiconEntry extends Place {
  readonly word: string;
  readonly attributes: Attributes;
}

/** A parsed lexicon: one class, named by its file. The defaults are already merged into the entries. */
export interface Lexicon {
  readonly file: string;
  readonly name: string;
  readonly entries: readonly LexiconEntry[];
}
