import type { ClassName } from '../../generated/class-name.js';
import type { CompiledRule } from '../../grammar/compiled-room.js';
import { holding } from '../../grammar/holding.js';
import type { TokenRange } from '../../grammar/match.js';
import { createMatcher } from '../../grammar/matcher.js';
import type { Token } from '../token/token.js';
import { type Features, Word } from '../token/word.js';
import type { BodyCandidate } from './body-candidate.js';
import { type BodyFeatures, featuresOf, featuresOfRange } from './features.js';

/** What may be decided of a candidate. */
export const VERDICTS = ['drop', 'keep', 'may-act'] as const;

type Decision = (typeof VERDICTS)[number];

/** How a body stands in its sentence, as rules call it. */
export type Standing = 'name' | 'subject' | 'partner' | 'founded' | 'guide';

/** What became of a candidate, with the rule that decided it. */
export interface Verdict {
  readonly decision: Decision;
  readonly rule: CompiledRule;
  /** All ways in which it stands for one body. */
  readonly standings: ReadonlySet<Standing>;
  /** A number or a quantifier makes a class of it. */
  readonly quantified: boolean;
  /** Its name is a body where it acts, or at once. */
  readonly mayAct: boolean;
}

export interface Judge {
  of(tokens: readonly Token[], candidate: BodyCandidate): Verdict;
  /** How the words of the range stand, whatever they are. */
  standingsOf(tokens: readonly Token[], range: TokenRange): ReadonlySet<Standing>;
}

/** Rules see so many tokens before a candidate and behind it. */
const BEFORE = 8;
const BEHIND = 12;

/** The class of the token that stands for the candidate. */
const CLASS: ClassName = 'found-body';

/** Prepares the rules that decide which candidates are one particular body. */
export function createJudge(rules: readonly CompiledRule[]): Judge {
  const matcher = createMatcher(rules, { actions: VERDICTS });
  const words = new Map<string, Word>();
  const known = new WeakMap<BodyCandidate, Verdict>();

  const wordOf = (features: BodyFeatures): Word => {
    let key = '';
    for (const name in features) if (features[name] !== false) key += `${name}=${features[name]} `;
    let word = words.get(key);
    if (!word) {
      const classes = new Map([[CLASS, holding(features) as Features]] as const);
      // Counted down, since the words of tokens, which the matcher remembers by their numbers, are counted up.
      word = new Word('', 'nt', classes, -1 - words.size, false, () => undefined);
      words.set(key, word);
    }
    return word;
  };

  /** The rules that match around the range when one token stands for it. */
  const rulesFor = (tokens: readonly Token[], { from, to }: TokenRange, features: BodyFeatures): CompiledRule[] => {
    const first = Math.max(0, from - BEFORE);
    const start = tokens[from]?.start ?? 0;
    const found: Token = {
      start,
      end: tokens[to - 1]?.end ?? start,
      text: '',
      kind: 'han',
      word: wordOf(features),
      space: tokens[from]?.space ?? false,
      numeral: undefined,
    };
    const window = tokens.slice(first, from);
    const at = window.push(found) - 1;
    for (let index = to; index < Math.min(tokens.length, to + BEHIND); index++) window.push(tokens[index] as Token);
    const matched: CompiledRule[] = [];
    for (const { rule, to: end } of matcher.candidates(window, 0, window.length, at + 1)) {
      if (at < end) matched.push(rule);
    }
    return matched;
  };

  const decide = (matched: readonly CompiledRule[]): Verdict => {
    const ranked = [...matched].sort((a, b) => b.priority - a.priority || rank(a) - rank(b) || a.line - b.line);
    const [rule] = ranked as [CompiledRule];
    const standings = standingsIn(matched);
    return {
      decision: rule.action as Decision,
      rule,
      standings,
      quantified: matched.some(({ parameters }) => parameters.quantified === true),
      mayAct: matched.some(({ action }) => action === 'may-act'),
    };
  };

  return {
    of(tokens, candidate) {
      const verdict = known.get(candidate) ?? decide(rulesFor(tokens, candidate, featuresOf(tokens, candidate)));
      known.set(candidate, verdict);
      return verdict;
    },
    standingsOf: (tokens, range) => standingsIn(rulesFor(tokens, range, featuresOfRange(tokens, range))),
  };
}

const rank = ({ action }: CompiledRule): number => VERDICTS.indexOf(action as Decision);

function standingsIn(rules: readonly CompiledRule[]): ReadonlySet<Standing> {
  const stated = rules.map(({ parameters }) => parameters.as).filter((as) => typeof as === 'string');
  return new Set(stated as Standing[]);
}
