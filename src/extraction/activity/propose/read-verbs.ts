import type { TokenRange } from '../../../grammar/match.js';
import { isVerbalTag, TAG } from '../../clause/word-kind.js';
import { isIn } from '../../syntax/word-class.js';
import type { Token } from '../../token/token.js';
import { addVerbEvidence } from '../evidence/verb-evidence.js';
import { factsOfVerb, verbFacts } from '../evidence/word-facts.js';
import { Government } from '../government.js';
import type { ClauseScene, Scene, Verb } from './scene.js';

/** No trigger begins behind so many verbs of a run. */
const MOST_STARTS = 6;
/** No trigger is of more verbs, and of more than two only if they are short: 建成投产使用. */
const MOST_VERBS = 3;
const LONGEST_OF_THREE = 2;

const NONE: readonly number[] = [];

/** The verbs side by side in a clause: 走访慰问, 引进和落地, 新建、改建. */
export function verbRuns({ tokens, tags }: Scene, clause: TokenRange): TokenRange[] {
  const runs: TokenRange[] = [];
  for (let from = clause.from; from < clause.to; from++) {
    if (!isVerbalTag(tags[from])) continue;
    let last = from;
    while (last + 1 < clause.to && tags[last] !== TAG.shortVerb) {
      const next = nextVerb(last);
      if (next < 0) break;
      last = next;
    }
    runs.push({ from, to: last + 1 });
    from = last;
  }
  return runs;

  function nextVerb(last: number): number {
    const isVerb = (index: number): boolean => tags[index] === TAG.verb || tags[index] === TAG.verbalNoun;
    if (isVerb(last + 1) && tokens[last + 1]?.start === tokens[last]?.end) return last + 1;
    const joins = tags[last + 1] === TAG.conjunction || tags[last + 1] === TAG.list;
    const length = tokens[last]?.text.length ?? 0;
    const other = tokens[last + 2]?.text.length ?? 0;
    const alike = length === other || (length > 1 && other > 1);
    return joins && last + 2 < clause.to && isVerb(last + 2) && alike ? last + 2 : -1;
  }
}

/** The verbs of a run that might be triggers, of one word or of several. */
export function verbsOf(at: ClauseScene, run: TokenRange): Verb[] {
  const { tokens, tags } = at.scene;
  const places: number[] = [];
  for (let index = run.from; index < run.to; index++) if (isVerbalTag(tags[index])) places.push(index);
  const verbs: Verb[] = [];
  for (let first = 0; first < Math.min(places.length, MOST_STARTS); first++) {
    for (let last = first; last < Math.min(places.length, first + MOST_VERBS); last++) {
      const trigger = { from: places[first] ?? 0, to: (places[last] ?? 0) + 1 };
      if (last - first === 2 && hasLong(tokens, trigger)) continue;
      const verb = verbOf(at, run, trigger);
      if (verb) verbs.push(verb);
    }
  }
  return verbs;
}

function hasLong(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  return tokens.slice(from, to).some(({ text }) => text.length > LONGEST_OF_THREE);
}

function verbOf(at: ClauseScene, run: TokenRange, trigger: TokenRange): Verb | null {
  const { tokens, words, tally, isWorthReading } = at.scene;
  const last = tokens[trigger.to - 1];
  const isComplement = trigger.to - trigger.from > 1 && isIn(last, 'directional');
  const main = isComplement ? tokens[trigger.to - 2] : last;
  if (!main) return null;
  let text = tokens[trigger.from]?.text ?? '';
  for (let index = trigger.from + 1; index < trigger.to; index++) text += tokens[index]?.text ?? '';
  const facts = trigger.to - trigger.from === 1 ? factsOfVerb(main.word) : verbFacts(text, main.text);
  const kinds = words.kinds(main);
  at.before.readTo(trigger.from, run.from);
  const { target } = at.before;
  const government = Government.of(main);
  const { counted } = facts;
  const verb = { at, run, trigger, main, kinds, counted, target, government, evidence: NONE, weight: 0 };
  tally.start();
  addVerbEvidence(verb, text, facts, tally);
  verb.weight = tally.weight;
  if (!isWorthReading(trigger, verb.weight)) return null;
  verb.evidence = tally.pieces();
  return verb;
}
