import { ACCEPT, CLOSE, type Code, OPEN, SPLIT, TOKEN } from './code.js';
import type { CompiledRule } from './compiled-room.js';
import { ruleCode } from './rule-code.js';
import type { ElementPattern, TokenTests } from './token-test.js';

/** The patterns of all rules as one non-deterministic automaton, by instruction; see `Code`. */
export interface Program {
  readonly types: Uint8Array;
  /** Of a token the number of its test, of a capture that of its name, of a split the second way on, of an accept the rule. */
  readonly values: Int32Array;
  /** What comes next; of a split the first way on. */
  readonly nexts: Int32Array;
  /** The names of the captures. */
  readonly names: readonly string[];
  /** For each rule, where it begins, which of the instructions are its own, and whether it has captures. */
  readonly rules: readonly { entry: number; first: number; last: number; captures: boolean }[];
}

/** Puts the codes of the rules one behind another. */
export function createProgram(rules: readonly CompiledRule[], tests: TokenTests): Program {
  const codes = rules.map(ruleCode);
  const size = codes.reduce((sum, { types }) => sum + types.length, 0);
  const program = { types: new Uint8Array(size), values: new Int32Array(size), nexts: new Int32Array(size) };
  const names: string[] = [];
  /** The numbers of the tests of codes that share theirs. */
  let shared: Code['tests'] | undefined;
  let numbers: number[] = [];
  let first = 0;
  const placed = codes.map((code, rule) => {
    const own = first;
    first += code.types.length;
    program.types.set(code.types, own);
    let captures = false;
    if (code.tests !== shared) [shared, numbers] = [code.tests, []];
    for (let at = 0; at < code.types.length; at++) {
      const type = code.types[at];
      const value = code.values[at] as number;
      program.nexts[own + at] = own + (code.nexts[at] as number);
      if (type === TOKEN) {
        numbers[value] ??= tests.element(code.tests[value] as ElementPattern);
        program.values[own + at] = numbers[value];
      }
      if (type === SPLIT) program.values[own + at] = own + value;
      else if (type === ACCEPT) program.values[own + at] = rule;
      else if (type === OPEN || type === CLOSE) {
        captures = true;
        program.values[own + at] = numberOf(names, code.names[value] as string);
      }
    }
    return { entry: own + code.entry, first: own, last: first - 1, captures };
  });
  return { ...program, names, rules: placed };
}

function numberOf(names: string[], name: string): number {
  const known = names.indexOf(name);
  return known >= 0 ? known : names.push(name) - 1;
}
