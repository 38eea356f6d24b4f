import type { ActionCaptures } from './action-captures.js';
import { checkFailure } from './check-failure.js';
import { ANY, EDGE, EDGE_KINDS, MAX_MATCH_TOKENS, TOKEN_KINDS } from './match-token.js';
import type { Grammar, LetNode, NameNode, PatternNode, Place, RuleNode } from './node.js';

/** Beyond this many elements, counted with every `let` written out, a pattern is taken for a mistake. */
const MAX_ELEMENTS = 20_000;

const PATTERN_NAMES: ReadonlySet<string> = new Set([...TOKEN_KINDS, ANY]);
/** Kinds of token that have properties to test. */
const TESTED_KINDS: ReadonlySet<string> = new Set(['numeral', 'han']);
const LOOK_AROUND_NAMES: ReadonlySet<string> = new Set([...PATTERN_NAMES, ...EDGE_KINDS, EDGE]);

/** What a name may refer to. */
export interface GrammarNames {
  readonly classes: ReadonlySet<string>;
  /** Every action there is, besides `skip`; undefined where that is not known yet. */
  readonly actions?: ReadonlyMap<string, ActionCaptures> | undefined;
}

/** The action of rules that compete and win but make nothing. */
export const SKIP = 'skip';

/** True if `name` has a meaning in the grammar language, so that no class or `let` may bear it. */
export function isReservedName(name: string): boolean {
  return LOOK_AROUND_NAMES.has(name);
}

/**
 * Checks that a grammar makes sense; after that it compiles.
 * @throws BaogaoError `grammar-check`
 */
export function checkGrammar(grammar: Grammar, names: GrammarNames): void {
  const check = new Checker(grammar, names);
  for (const node of grammar.lets) check.let(node);
  for (const rule of grammar.rules) check.rule(rule);
}

class Checker {
  private readonly lets = new Map<string, LetNode>();
  private readonly sizes = new Map<LetNode, number>();
  private readonly ruleNames = new Set<string>();

  constructor(
    private readonly grammar: Grammar,
    private readonly names: GrammarNames,
  ) {
    for (const node of grammar.lets) {
      if (this.lets.has(node.name)) this.fail(node, `'${node.name}' is defined twice`);
      if (isReservedName(node.name)) this.fail(node, `'${node.name}' has a meaning already`);
      if (names.classes.has(node.name)) this.fail(node, `'${node.name}' is a class already`);
      this.lets.set(node.name, node);
    }
  }

  private fail(place: Place, problem: string): never {
    throw checkFailure(this.grammar.file, place, problem);
  }

  let(node: LetNode): void {
    this.size(node.pattern, [node]);
  }

  rule(rule: RuleNode): void {
    if (this.ruleNames.has(rule.name)) this.fail(rule, `rule '${rule.name}' is defined twice`);
    this.ruleNames.add(rule.name);
    if (rule.patterns.length === 0) this.fail(rule, `rule '${rule.name}' has no pattern`);
    for (const type of ['match', 'never'] as const) {
      if (!rule.examples.some((example) => example.type === type)) {
        this.fail(rule, `rule '${rule.name}' has no '${type}' example`);
      }
    }
    const [, secondAction] = rule.actions;
    if (secondAction) this.fail(secondAction, `rule '${rule.name}' has two actions`);
    const [, secondPriority] = rule.priorities;
    if (secondPriority) this.fail(secondPriority, `rule '${rule.name}' has two priorities`);
    const [, secondReason] = rule.reasons;
    if (secondReason) this.fail(secondReason, `rule '${rule.name}' has two reasons`);
    for (const pattern of rule.patterns) {
      if (this.size(pattern, []) > MAX_ELEMENTS) this.fail(pattern, `a pattern of more than ${MAX_ELEMENTS} elements`);
      const { min, max } = this.length(pattern);
      if (min === 0) this.fail(pattern, 'a pattern that can match nothing');
      if (max > MAX_MATCH_TOKENS) {
        this.fail(pattern, `a pattern of up to ${max} tokens; ${MAX_MATCH_TOKENS} is the most`);
      }
    }
    for (const { pattern } of rule.lookAround) {
      this.size(pattern, []);
      this.lookAround(pattern);
    }
    this.action(rule);
  }

  /** An action that there is, and the captures that it makes its result of. */
  private action({ name, actions: [stated], patterns, ...place }: RuleNode): void {
    const action = stated?.name ?? name;
    if (!this.names.actions || action === SKIP) return;
    const captures = this.names.actions.get(action);
    if (!captures) this.fail(stated ?? place, `unknown action '${action}'`);
    const { parameters } = captures;
    const given = parameters === undefined ? [] : Object.keys(stated?.parameters ?? {});
    for (const parameter of given) {
      if (parameters?.has(parameter)) continue;
      const known = [...(parameters ?? [])].sort().join(', ') || 'none';
      this.fail(stated ?? place, `parameter '${parameter}': the action '${action}' takes ${known}`);
    }
    const needs = [...captures.needed].filter((name) => !given.includes(name));
    const takes = captures.taken.size > 0 ? `takes ${[...captures.taken].sort().join(', ')}` : 'takes none';
    for (const pattern of patterns) {
      const certain = this.captures(pattern, captures.taken, `the action '${action}' ${takes}`);
      for (const needed of needs) {
        if (!certain.has(needed)) {
          this.fail(pattern, `a match without the capture '${needed}', which the action '${action}' needs`);
        }
      }
    }
  }

  /** The captures that every match of a pattern has; refuses those that the action does not take. */
  private captures(node: PatternNode, taken: ReadonlySet<string>, takes: string): ReadonlySet<string> {
    const inside = (item: PatternNode): ReadonlySet<string> => this.captures(item, taken, takes);
    switch (node.type) {
      case 'sequence':
      case 'conjunction':
        return new Set(node.items.flatMap((item) => [...inside(item)]));
      case 'alternation': {
        const [first, ...others] = node.options.map(inside);
        return new Set([...(first ?? [])].filter((name) => others.every((other) => other.has(name))));
      }
      case 'repetition': {
        const captured = inside(node.item);
        return node.min > 0 ? captured : new Set();
      }
      case 'capture':
        if (!taken.has(node.name)) this.fail(node, `capture '${node.name}': ${takes}`);
        // What matches no token is no capture.
        return new Set([...(this.length(node.item).min > 0 ? [node.name] : []), ...inside(node.item)]);
      case 'name': {
        const target = this.lets.get(node.name);
        return target ? inside(target.pattern) : new Set();
      }
      default:
        return new Set();
    }
  }

  /** The number of elements with every `let` written out; finds unknown names and recursion on the way. */
  private size(node: PatternNode, path: readonly LetNode[]): number {
    switch (node.type) {
      case 'literal':
        if (node.text === '') this.fail(node, 'an empty literal');
        return node.text.length;
      case 'part-of-speech':
        return 1;
      case 'name': {
        const target = this.resolve(node);
        if (target === undefined) return 1;
        if (path.includes(target)) this.fail(node, `'${node.name}' is defined by itself`);
        const known = this.sizes.get(target);
        if (known !== undefined) return known;
        const size = this.size(target.pattern, [...path, target]);
        this.sizes.set(target, size);
        return size;
      }
      case 'sequence':
      case 'conjunction':
        return sum(node.items.map((item) => this.size(item, path)));
      case 'alternation':
        return sum(node.options.map((option) => this.size(option, path)));
      case 'repetition': {
        if (node.max === null) this.fail(node, 'a repetition without an upper bound');
        if (node.min < 0 || node.max < 1 || node.min > node.max) {
          this.fail(node, `a repetition of ${node.min} to ${node.max}`);
        }
        return this.size(node.item, path) * node.max;
      }
      case 'capture':
      case 'negation':
        return this.size(node.item, path);
    }
  }

  /** The `let` that a name refers to, undefined for a class or a built-in name. */
  private resolve(node: NameNode): LetNode | undefined {
    const target = this.lets.get(node.name);
    const isClass = this.names.classes.has(node.name);
    if (!target && !isClass && !isReservedName(node.name)) {
      this.fail(node, `no class, let or kind of token is called '${node.name}'`);
    }
    if (node.at && !isClass) this.fail(node, `'~' is for classes, and '${node.name}' is none`);
    if (node.tests.length > 0 && !isClass && !TESTED_KINDS.has(node.name)) {
      this.fail(node, `'${node.name}' has no attributes`);
    }
    return target;
  }

  /** How few and how many tokens a pattern matches; refuses what belongs to look-around. */
  private length(node: PatternNode): { min: number; max: number } {
    switch (node.type) {
      case 'literal':
        return { min: 1, max: node.text.length };
      case 'part-of-speech':
        return { min: 1, max: 1 };
      case 'name': {
        const target = this.lets.get(node.name);
        if (target) return this.length(target.pattern);
        this.patternName(node);
        return { min: 1, max: 1 };
      }
      case 'sequence': {
        const lengths = node.items.map((item) => this.length(item));
        return { min: sum(lengths.map(({ min }) => min)), max: sum(lengths.map(({ max }) => max)) };
      }
      case 'alternation': {
        const lengths = node.options.map((option) => this.length(option));
        return {
          min: Math.min(...lengths.map(({ min }) => min)),
          max: Math.max(...lengths.map(({ max }) => max)),
        };
      }
      case 'repetition': {
        const { min, max } = this.length(node.item);
        return { min: min * node.min, max: max * (node.max ?? Number.POSITIVE_INFINITY) };
      }
      case 'capture':
        return this.length(node.item);
      case 'conjunction':
        for (const item of node.items) this.test(item);
        return { min: 1, max: 1 };
      case 'negation':
        return this.fail(node, "'!' is for look-around and for '&'");
    }
  }

  private patternName(node: NameNode): void {
    if (PATTERN_NAMES.has(node.name) || this.names.classes.has(node.name)) return;
    this.fail(node, `'${node.name}' is for look-around only`);
  }

  /** What `&` joins are tests of one token. */
  private test(node: PatternNode): void {
    switch (node.type) {
      case 'literal':
      case 'part-of-speech':
        return;
      case 'name': {
        const target = this.lets.get(node.name);
        if (target) this.test(target.pattern);
        else this.patternName(node);
        return;
      }
      case 'alternation':
        for (const option of node.options) this.test(option);
        return;
      case 'conjunction':
        for (const item of node.items) this.test(item);
        return;
      case 'negation':
        this.test(node.item);
        return;
      default:
        this.fail(node, `'&' joins tests of one token, not a ${node.type}`);
    }
  }

  /** Look-around tests a single element. */
  private lookAround(node: PatternNode): void {
    switch (node.type) {
      case 'literal':
      case 'part-of-speech':
        return;
      case 'name': {
        const target = this.lets.get(node.name);
        if (target) this.lookAround(target.pattern);
        return;
      }
      case 'alternation':
        for (const option of node.options) this.lookAround(option);
        return;
      case 'negation':
        this.lookAround(node.item);
        return;
      case 'conjunction':
        for (const item of node.items) this.test(item);
        return;
      default:
        this.fail(node, `look-around tests one element, not a ${node.type}`);
    }
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
