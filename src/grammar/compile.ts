import type { ActionCaptures } from './action-captures.js';
import type { Attributes } from './attributes.js';
import { checkFailure } from './check-failure.js';
import { checkGrammar, isReservedName } from './check-grammar.js';
import type { CompiledEntries, CompiledPattern, CompiledRoom, CompiledRule } from './compiled-room.js';
import { ANY, EDGE, EDGE_KINDS, TOKEN_KINDS } from './match-token.js';
import type { Grammar, Lexicon, PatternNode, RuleNode } from './node.js';

/** What rules may refer to beside the lexicons of their own room. */
export interface CompileOptions {
  /** Classes of other rooms. */
  readonly classes?: Iterable<string>;
  /** Every action there is, besides `skip`, with its captures; without it, actions are not checked. */
  readonly actions?: ReadonlyMap<string, ActionCaptures>;
}

const KINDS: ReadonlySet<string> = new Set([...TOKEN_KINDS, ...EDGE_KINDS, ANY, EDGE]);

/**
 * Checks the files of a room and makes them one value of plain JSON, which `createVocabulary` and `createMatcher` take.
 * @throws BaogaoError `grammar-check`
 */
export function compile(
  room: string,
  lexicons: readonly Lexicon[],
  grammars: readonly Grammar[],
  options: CompileOptions = {},
): CompiledRoom {
  const classes = new Set(options.classes ?? []);
  const own = new Set<string>();
  for (const { name, file } of lexicons) {
    if (isReservedName(name)) throw checkFailure(file, { line: 1, column: 1 }, `'${name}' cannot name a class`);
    if (own.has(name)) throw checkFailure(file, { line: 1, column: 1 }, `the room has a class '${name}' already`);
    own.add(name);
    classes.add(name);
  }
  const rules: CompiledRule[] = [];
  const names = new Set<string>();
  for (const grammar of grammars) {
    checkGrammar(grammar, { classes, actions: options.actions });
    for (const rule of grammar.rules) {
      if (names.has(rule.name)) throw checkFailure(grammar.file, rule, `the room has a rule '${rule.name}' already`);
      names.add(rule.name);
    }
    rules.push(...compileRules(grammar));
  }
  return {
    room,
    lexicons: Object.fromEntries(lexicons.map((lexicon) => [lexicon.name, compileEntries(lexicon)])),
    rules,
  };
}

/** Groups the words by their attributes, of which there are far fewer. */
function compileEntries({ entries }: Lexicon): CompiledEntries[] {
  const groups = new Map<string, { attributes: Attributes; words: string[] }>();
  for (const { word, attributes } of entries) {
    const key = JSON.stringify(attributes);
    const group = groups.get(key);
    if (group) group.words.push(word);
    else groups.set(key, { attributes, words: [word] });
  }
  return [...groups.values()].map(({ attributes, words }) => ({ attributes, words: words.join('\n') }));
}

function compileRules({ file, lets, rules }: Grammar): CompiledRule[] {
  const patterns = new Map(lets.map((node) => [node.name, node.pattern]));
  const convert = (node: PatternNode): CompiledPattern => {
    switch (node.type) {
      case 'literal':
        return { type: 'literal', text: node.text };
      case 'name': {
        const target = patterns.get(node.name);
        if (target) return convert(target);
        const { name, at } = node;
        const tests = node.tests.length > 0 && { tests: node.tests };
        return KINDS.has(name)
          ? { type: 'kind', name, ...tests }
          : { type: 'class', name, ...tests, ...(at && { at }) };
      }
      case 'part-of-speech': {
        const { type, prefixes, excluded } = node;
        return excluded.length > 0 ? { type, prefixes, excluded } : { type, prefixes };
      }
      case 'sequence':
        return { type: 'sequence', items: node.items.map(convert) };
      case 'conjunction':
        return { type: 'conjunction', items: node.items.map(convert) };
      case 'alternation':
        return { type: 'alternation', items: node.options.map(convert) };
      case 'repetition':
        return { type: 'repetition', item: convert(node.item), min: node.min, max: node.max ?? node.min };
      case 'capture':
        return { type: 'capture', name: node.name, item: convert(node.item) };
      case 'negation':
        return { type: 'negation', item: convert(node.item) };
    }
  };
  const compileRule = (rule: RuleNode): CompiledRule => {
    const items = rule.patterns.map(convert);
    const side = (wanted: 'after' | 'before'): CompiledPattern[] =>
      rule.lookAround
        .filter((node) => node.side === wanted)
        .map((node) => (node.negated ? { type: 'negation', item: convert(node.pattern) } : convert(node.pattern)));
    return {
      name: rule.name,
      file,
      line: rule.line,
      pattern: items.length === 1 ? (items[0] as CompiledPattern) : { type: 'alternation', items },
      after: side('after'),
      before: side('before'),
      action: rule.actions[0]?.name ?? rule.name,
      parameters: rule.actions[0]?.parameters ?? {},
      priority: rule.priorities[0]?.value ?? 0,
      ...(rule.reasons[0] && { because: rule.reasons[0].text }),
    };
  };
  return rules.map(compileRule);
}
