import { CLOSE, type Code, OPEN, TOKEN } from './code.js';
import { NUMBER_OFFSET } from './packed-trie.js';
import type { ElementPattern } from './token-test.js';

/** What the codes of several rules name by number: tests of tokens, and captures. */
export type CodeNames = Pick<Code, 'tests' | 'names'>;

/** Types of instructions take so many bits of a character. */
const TYPE_BITS = 3;
const MOST = (0xffff - NUMBER_OFFSET) >> TYPE_BITS;

/**
 * A code as text: where it begins, then for each instruction its type with its value, and what comes next, each as a character's
 * number.
 */
export function packCode(
  code: Code,
  testNumber: (test: ElementPattern) => number,
  nameNumber: (name: string) => number,
): string {
  const numbers = [code.entry];
  for (const [at, type] of code.types.entries()) {
    let value = code.values[at] as number;
    if (type === TOKEN) value = testNumber(code.tests[value] as ElementPattern);
    else if (type === OPEN || type === CLOSE) value = nameNumber(code.names[value] as string);
    if (value > MOST) throw new RangeError('a pattern is too large to be packed');
    numbers.push((value << TYPE_BITS) + type, code.nexts[at] as number);
  }
  return numbers.map((number) => String.fromCharCode(number + NUMBER_OFFSET)).join('');
}

/** The code that was packed. */
export function unpackCode(packed: string, { tests, names }: CodeNames): Code {
  const size = (packed.length - 1) / 2;
  const types = new Uint8Array(size);
  const values = new Int32Array(size);
  const nexts = new Int32Array(size);
  for (let at = 0; at < size; at++) {
    const number = packed.charCodeAt(2 * at + 1) - NUMBER_OFFSET;
    types[at] = number & ((1 << TYPE_BITS) - 1);
    values[at] = number >> TYPE_BITS;
    nexts[at] = packed.charCodeAt(2 * at + 2) - NUMBER_OFFSET;
  }
  return { types, values, nexts, entry: packed.charCodeAt(0) - NUMBER_OFFSET, tests, names };
}
