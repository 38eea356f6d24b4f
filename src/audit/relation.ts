import { add, divide, exactly, type Interval, mayEqual, mayNotExceed, multiply, subtract } from './interval.js';

/** A named quantity of a statement; of one that is a sum, how it is written out. */
export interface Quantity extends Interval {
  readonly written?: string;
}

export type Quantities = Readonly<Record<string, Quantity>>;

/** The arithmetic of a rule: `part / whole * 100 = share`. */
export interface Relation {
  /** The names of its quantities. */
  readonly names: readonly string[];
  /** Null where the relation may hold, else the calculation: `30 / 120 * 100 = 25, not 35`. */
  contradiction(quantities: Quantities): string | null;
}

interface Expression {
  readonly names: readonly string[];
  evaluate(quantities: Quantities): Interval;
  write(quantities: Quantities): string;
}

const OPERATIONS: Readonly<Record<string, (a: Interval, b: Interval) => Interval>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
};
const SUMS: ReadonlySet<string> = new Set(['+', '-']);
const PRODUCTS: ReadonlySet<string> = new Set(['*', '/']);
const TOKEN = /[a-z]+|\d+|<=|[-+*/()=]/g;

/**
 * Reads `LEFT = RIGHT` or `LEFT <= RIGHT`, each of names, whole numbers, `+ - * /` and parentheses.
 *
 * @throws Error where it is none; rules are ours, and a test reads them all
 */
export function parseRelation(text: string): Relation {
  const tokens = text.match(TOKEN) ?? [];
  let at = 0;
  const fail = (): never => {
    throw new Error(`not a relation: ${text}`);
  };
  const binary = (operators: ReadonlySet<string>, operand: () => Expression): Expression => {
    let left = operand();
    while (operators.has(tokens[at] ?? '')) {
      const operator = tokens[at++] ?? '';
      left = combine(left, operator, operand());
    }
    return left;
  };
  const product = (): Expression => binary(PRODUCTS, atom);
  const sum = (): Expression => binary(SUMS, product);
  function atom(): Expression {
    const token = tokens[at++] ?? fail();
    if (token === '(') {
      const inner = sum();
      if (tokens[at++] !== ')') fail();
      return { ...inner, write: (quantities) => `(${inner.write(quantities)})` };
    }
    if (/^\d/.test(token)) return constant(Number(token));
    return /^[a-z]/.test(token) ? name(token) : fail();
  }

  const left = sum();
  const operator = tokens[at++];
  if (operator !== '=' && operator !== '<=') fail();
  const right = sum();
  if (at < tokens.length) fail();
  const holds = operator === '=' ? mayEqual : mayNotExceed;
  return {
    names: [...new Set([...left.names, ...right.names])],
    contradiction(quantities) {
      const [a, b] = [left.evaluate(quantities), right.evaluate(quantities)];
      if (![a.value, b.value].every(Number.isFinite) || holds(a, b)) return null;
      const [calculation, result, stated] = [left.write(quantities), writeNumber(a.value), right.write(quantities)];
      const calculated = calculation === result ? result : `${calculation} = ${result}`;
      return operator === '=' ? `${calculated}, not ${stated}` : `${calculated} > ${stated}`;
    },
  };
}

const constant = (value: number): Expression => ({
  names: [],
  evaluate: () => exactly(value),
  write: () => String(value),
});

const name = (key: string): Expression => ({
  names: [key],
  evaluate: (quantities) => quantityOf(quantities, key),
  write: (quantities) => {
    const quantity = quantityOf(quantities, key);
    return quantity.written ?? writeNumber(quantity.value);
  },
});

const combine = (left: Expression, operator: string, right: Expression): Expression => ({
  names: [...left.names, ...right.names],
  evaluate: (quantities) => (OPERATIONS[operator] ?? subtract)(left.evaluate(quantities), right.evaluate(quantities)),
  write: (quantities) => `${left.write(quantities)} ${operator} ${right.write(quantities)}`,
});

function quantityOf(quantities: Quantities, key: string): Quantity {
  const quantity = quantities[key];
  if (quantity === undefined) throw new Error(`no quantity ${key}`);
  return quantity;
}

/** Digits enough to see the difference, and no noise. */
const DIGITS = 6;

function writeNumber(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS)));
}

/** The sum of several quantities, written out. */
export function sumOf(quantities: readonly Interval[]): Quantity {
  const written = quantities.map(({ value }) => writeNumber(value)).join(' + ');
  const { value, ...ends } = quantities.reduce(add, exactly(0));
  return { ...ends, value: Number(value.toPrecision(12)), written };
}
