import { BaogaoError } from '../error.js';
import { type AttributeValue, parseAttributeValue } from './attributes.js';
import type { ExampleNode, Place } from './node.js';

const FIELD = /^[A-Za-z][\w-]*=/;

/** The escapes that stand for something else than the character after the backslash. */
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t' };

/**
 * Reads what follows `match` or `never`: the text, with brackets around the spans to be found, and then
 * `field=value` pairs. A backslash takes the meaning away from `[`, `]`, `=` and itself; `\n` is a line feed.
 * @param raw the rest of the line after the keyword
 * @param place where `raw` begins
 */
export function parseExample(type: 'match' | 'never', raw: string, file: string, place: Place): ExampleNode {
  const { body, words } = splitFields(raw);
  const offset = body.length - body.trimStart().length;
  const written = body.trim();
  const start = { line: place.line, column: place.column + offset };
  const fail = (index: number, expected: string, found: string): never => {
    throw new BaogaoError('grammar-syntax', { file, line: start.line, column: start.column + index, expected, found });
  };
  if (written === '') fail(0, 'an example', words.length === 0 ? 'end of line' : `'${words[0]}'`);

  let text = '';
  let open = -1;
  const spans: { start: number; end: number }[] = [];
  for (let i = 0; i < written.length; i++) {
    const character = written.charAt(i);
    if (character === '\\') {
      if (++i === written.length) fail(i, 'a character after the backslash', 'end of line');
      text += ESCAPES[written.charAt(i)] ?? written.charAt(i);
    } else if (character === '[') {
      if (type === 'never') fail(i, "text without brackets, or '\\['", "'['");
      if (open >= 0) fail(i, "']'", "'['");
      open = text.length;
    } else if (character === ']') {
      if (open < 0) fail(i, type === 'never' ? "text without brackets, or '\\]'" : "'['", "']'");
      if (open === text.length) fail(i, 'text between the brackets', "']'");
      spans.push({ start: open, end: text.length });
      open = -1;
    } else {
      text += character;
    }
  }
  if (open >= 0) fail(written.length, "']'", 'end of line');
  if (type === 'match' && spans.length === 0) fail(written.length, 'a span in [brackets]', 'end of line');

  const fields = words.map((word): [string, AttributeValue] => {
    const equals = word.indexOf('=');
    return [word.slice(0, equals), parseAttributeValue(word.slice(equals + 1))];
  });
  return { type, text, spans, fields: Object.fromEntries(fields), ...start };
}

/** The fields are the last words of the line, as long as they look like `field=value`. */
function splitFields(raw: string): { body: string; words: string[] } {
  const words: string[] = [];
  let end = raw.trimEnd().length;
  for (;;) {
    let begin = end;
    while (begin > 0 && !/\s/.test(raw.charAt(begin - 1))) begin--;
    const word = raw.slice(begin, end);
    if (begin === 0 || !FIELD.test(word)) return { body: raw.slice(0, end), words: words.reverse() };
    words.push(word);
    end = begin;
    while (end > 0 && /\s/.test(raw.charAt(end - 1))) end--;
  }
}
