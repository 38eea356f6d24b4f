import { BaogaoError } from '../error.js';
import { type AttributeValue, parseAttributeValue } from './attributes.js';
import { checkFailure } from './check-failure.js';
import type { Lexicon, LexiconEntry, Place } from './node.js';

const CLASS_NAME = /^[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*$/;
const DEFAULTS = '%default';

/**
 * Parses the text of a lexicon: a word and its attributes on each line, `#` comments, and perhaps a first line
 * `%default attribute=value …` that holds for all entries. The class is the file's name without folder and suffix.
 * @throws BaogaoError `grammar-syntax`; `grammar-check` for a file name that can be no class, or a word stated twice
 */
export function parseLexicon(text: string, file: string): Lexicon {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  if (!CLASS_NAME.test(name)) throw checkFailure(file, { line: 1, column: 1 }, `'${name}' cannot name a class`);
  const entries = new Map<string, LexiconEntry>();
  let defaults: ReturnType<typeof readAttributes> | undefined;
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  for (const [index, written] of lines.entries()) {
    const [head, ...rest] = readWords(written, file, index + 1);
    if (head === undefined) continue;
    const attributes = readAttributes(rest, file);
    if (head.text === DEFAULTS && !head.quoted) {
      if (defaults !== undefined || entries.size > 0) throw syntaxFailure(file, head, 'an entry', head.text);
      defaults = attributes;
      continue;
    }
    const word = head.text;
    if (entries.has(word)) throw checkFailure(file, head, `'${word}' is in this lexicon already`);
    const { line, column } = head;
    entries.set(word, { word, attributes: { ...defaults, ...attributes }, line, column });
  }
  return { file, name, entries: [...entries.values()] };
}

interface LexiconWord extends Place {
  readonly text: string;
  /** The value after `=`, null when there is no `=`. */
  readonly value: string | number | null;
  readonly quoted: boolean;
}

/** Splits a line into words; quotes hold words with blanks, `=`, `#` or quotes in them. */
function readWords(written: string, file: string, line: number): LexiconWord[] {
  const words: LexiconWord[] = [];
  let at = 0;
  const fail = (expected: string) =>
    syntaxFailure(file, { line, column: at + 1 }, expected, at < written.trimEnd().length ? written.charAt(at) : null);
  const readPart = (stops: string): { text: string; quoted: boolean } => {
    let text = '';
    if (written.charAt(at) !== "'") {
      const start = at;
      while (at < written.length && !/\s/.test(written.charAt(at)) && !stops.includes(written.charAt(at))) at++;
      if (at === start) throw fail(words.length === 0 ? 'a word' : 'an attribute');
      return { text: written.slice(start, at), quoted: false };
    }
    at++;
    while (written.charAt(at) !== "'") {
      if (written.charAt(at) === '\\') at++;
      if (at >= written.length) throw fail("a closing '");
      text += written.charAt(at++);
    }
    at++;
    if (at < written.length && !/\s/.test(written.charAt(at)) && !stops.includes(written.charAt(at)))
      throw fail('a blank');
    return { text, quoted: true };
  };
  for (;;) {
    while (at < written.length && /\s/.test(written.charAt(at))) at++;
    if (at >= written.length || written.charAt(at) === '#') return words;
    const column = at + 1;
    // Only an attribute is cut at `=`; a word may contain it.
    const { text, quoted } = readPart(words.length === 0 ? '' : "='");
    if (text === '') throw syntaxFailure(file, { line, column }, words.length === 0 ? 'a word' : 'an attribute', '');
    let value: string | number | null = null;
    if (words.length > 0 && written.charAt(at) === '=') {
      at++;
      const part = readPart("'");
      value = part.quoted ? part.text : parseAttributeValue(part.text);
    }
    words.push({ text, value, quoted, line, column });
  }
}

function readAttributes(words: readonly LexiconWord[], file: string): Record<string, AttributeValue> {
  const pairs = new Map<string, AttributeValue>();
  for (const word of words) {
    if (pairs.has(word.text)) throw checkFailure(file, word, `the attribute '${word.text}' is stated twice`);
    pairs.set(word.text, word.value ?? true);
  }
  return Object.fromEntries(pairs);
}

function syntaxFailure(file: string, { line, column }: Place, expected: string, found: string | null): BaogaoError {
  return new BaogaoError('grammar-syntax', {
    file,
    line,
    column,
    expected,
    found: found === null ? 'end of line' : `'${found}'`,
  });
}
