import { ACCEPT, type Code, SPLIT, TOKEN } from './code.js';
import { NUMBER_OFFSET, textOfNumbers } from './packed-trie.js';
import type { ElementPattern } from './token-test.js';

/** What the codes of several rules name by number: tests of tokens, and captures. */
export type CodeNames = Pick<Code, 'tests' | 'names'>;

/** Types of instructions take so many bits of a character. */
const TYPE_BITS = 3;
const MOST = (0xffff - NUMBER_OFFSET) >> TYPE_BITS;

/**
 * A code as text: where it begins, then for each instruction its type with its value, and what comes next, each as a character's
 * number. What comes next stands before, and is told by how far: so what is alike in several codes is alike as text.
 */
export function packCode(
  code: Code,
  testNumber: (test: ElementPattern) => number,
  nameNumber: (name: string) => number,
): string {
  const packedValue = (type: number | undefined, value: number, at: number): number => {
    if (type === TOKEN) return testNumber(code.tests[value] as ElementPattern);
    if (type === SPLIT) return at - value;
    return type === ACCEPT ? 0 : nameNumber(code.names[value] as string);
  };
  const numbers = [code.entry];
  for (const [at, type] of code.types.entries()) {
    const value = packedValue(type, code.values[at] as number, at);
    if (value > MOST) throw new RangeError('a pattern is too large to be packed');
    numbers.push((value << TYPE_BITS) + type, at - (code.nexts[at] as number));
  }
  return textOfNumbers(numbers);
}

/** The code that was packed; `testPlace` tells where the test of a number stands, and is asked in the order of the code. */
export function unpackCode(packed: string, { tests, names }: CodeNames, testPlace: (number: number) => number): Code {
  const size = (packed.length - 1) / 2;
  const types = new Uint8Array(size);
  const values = new Int32Array(size);
  const nexts = new Int32Array(size);
  const unpackedValue = (type: number, value: number, at: number): number => {
    if (type === TOKEN) return testPlace(value);
    return type === SPLIT ? at - value : value;
  };
  for (let at = 0; at < size; at++) {
    const number = packed.charCodeAt(2 * at + 1) - NUMBER_OFFSET;
    const type = number & ((1 << TYPE_BITS) - 1);
    types[at] = type;
    values[at] = unpackedValue(type, number >> TYPE_BITS, at);
    nexts[at] = at - (packed.charCodeAt(2 * at + 2) - NUMBER_OFFSET);
  }
  return { types, values, nexts, entry: packed.charCodeAt(0) - NUMBER_OFFSET, tests, names };
}
