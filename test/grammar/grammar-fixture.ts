import { expect } from 'vitest';
import { BaogaoError } from '../../src/error.js';
import { type CompileOptions, compile } from '../../src/grammar/compile.js';
import type { CompiledRoom } from '../../src/grammar/compiled-room.js';
import type { MatchToken, MatchWord } from '../../src/grammar/match-token.js';
import { parseGrammar } from '../../src/grammar/parse-grammar.js';
import { parseLexicon } from '../../src/grammar/parse-lexicon.js';
import { createVocabulary } from '../../src/grammar/vocabulary.js';

/** Compiles one grammar with lexicons given as `{ class: 'lines' }`. */
export function compileText(
  grammar: string,
  lexicons: Readonly<Record<string, string>> = {},
  options: CompileOptions = {},
): CompiledRoom {
  const parsed = Object.entries(lexicons).map(([name, text]) => parseLexicon(text, `test/${name}.txt`));
  return compile('test', parsed, [parseGrammar(grammar, 'test/rules.grammar')], options);
}

/** A rule with the given lines and with the examples that every rule must have. */
export function ruleText(name: string, ...lines: string[]): string {
  return [`rule ${name}`, ...lines, 'match [x]', 'never y', ''].join('\n');
}

export interface FixtureToken extends MatchToken {
  readonly word: MatchWord;
}

/**
 * Makes tokens from words between blanks, each `text`, `text/kind` or `text/pos`; `a/numeral` has the property
 * `length`. Tokens written alike share their word.
 */
export function tokensOf(written: string, room?: CompiledRoom): FixtureToken[] {
  const vocabulary = createVocabulary(room ? [room] : []);
  const longest = (parts: readonly string[], className: string) =>
    parts.map((part) => vocabulary.lookup(part)?.get(className)).find((attributes) => attributes !== undefined) ?? null;
  const endingOf = (whole: string, className: string) =>
    longest(
      [...whole].map((_, from) => whole.slice(from)),
      className,
    );
  const beginningOf = (whole: string, className: string) =>
    longest(
      [...whole].map((_, at) => whole.slice(0, whole.length - at)),
      className,
    );
  const words = new Map<string, MatchWord>();
  let start = 0;
  return written
    .split(' ')
    .filter((item) => item !== '')
    .map((item): FixtureToken => {
      const [text = '', tag = ''] = item.split('/');
      const isKind = /^(?:numeral|latin|quoted|placeholder|punctuation|marker|break)$/.test(tag);
      const classes = vocabulary.lookup(text) ?? new Map();
      const word = words.get(item) ?? {
        ...{ text, pos: isKind ? '' : tag, classes, index: words.size },
        ...{ endingOf, beginningOf },
      };
      words.set(item, word);
      const end = start + text.length;
      const token = { start, end, text, kind: isKind ? tag : 'han', word };
      start = end;
      return tag === 'numeral' ? { ...token, numeral: { kind: 'integer', length: text.length } } : token;
    });
}

/** The code and data of the error that an action throws. */
export function failureOf(action: () => unknown): { code: string; [key: string]: unknown } {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(BaogaoError);
    const { code, data } = error as BaogaoError;
    return { code, ...data };
  }
  throw new Error('nothing was thrown');
}
