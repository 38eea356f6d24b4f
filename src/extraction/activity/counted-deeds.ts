import type { TokenRange } from '../../grammar/match.js';
import type { ActivityCategory } from '../../schema/activity.js';
import type { CountDraft } from '../count/count-draft.js';
import { isAttributive } from '../syntax/noun-phrase.js';
import { isIn } from '../syntax/word-class.js';
import { spanOf } from '../token/span-of.js';
import type { Token } from '../token/token.js';
import type { Deed } from './deed.js';
import { Government } from './government.js';
import type { HeadNouns } from './head-nouns.js';
import type { ObjectPhrase } from './object-phrase.js';
import type { Sentence } from './sentences.js';
import { isTriggerWord } from './trigger-word.js';

/** Measures of what was done: things and people counted, land, length, weight. Money and shares tell less. */
const MEASURES: ReadonlySet<CountDraft['measure']> = new Set(['count', 'area', 'length', 'weight', 'volume']);

/** Classes of verbs that a number makes no activity of: 有, 占, 增加, 吸引. */
const INACTIVE = [
  'existential',
  'relational-verb',
  'change-verb',
  'motion-verb',
  'dispatch-verb',
  'inactive-verb',
  'negation',
  'policy-verb',
] as const;

/**
 * The deeds that only their number shows: a verb that governs a counted noun is an activity, also where neither verb nor
 * noun is in a lexicon (`清退分包队伍1支`). Those that have been found already are left out.
 */
export function countedDeeds(
  tokens: readonly Token[],
  heads: HeadNouns,
  sentences: readonly Sentence[],
  counts: readonly CountDraft[],
  found: readonly Deed[],
): Deed[] {
  const counted = new Set(found.flatMap((deed) => deed.counts));
  const taken = new Set<number>();
  for (const { trigger, object } of found) {
    for (let index = trigger.from; index < trigger.to; index++) taken.add(index);
    for (let index = object?.from ?? 0; index < (object?.to ?? 0); index++) taken.add(index);
  }
  const deeds: Deed[] = [];
  let index = 0;
  for (const count of counts) {
    const { verb, noun } = count;
    if (!verb || verb.to > count.from || counted.has(count) || !MEASURES.has(count.measure)) continue;
    while ((sentences[index]?.to ?? Number.POSITIVE_INFINITY) <= count.from) index++;
    const sentence = sentences[index];
    if (!sentence || verb.from < sentence.from || count.to > sentence.to) continue;
    if (isInBrackets(tokens, count.from, verb.to) || isAttributive(tokens[count.from - 1]) || !isActive(tokens, verb))
      continue;
    if (noun && isIn(tokens[verb.to - 1], 'attendance-verb') && isAttended(tokens, noun, heads)) continue;
    if (overlaps(verb, taken) || (noun && overlaps(noun, taken))) continue;
    if (isTriggerWord(tokens[noun?.from ?? -1]) && tokens[noun?.from ?? -1]?.word.pos === 'v') continue;
    const clause = sentence.clauses.find(({ from, to }) => from <= verb.from && verb.from < to);
    if (!clause || (noun && !isConcrete(tokens[noun.to - 1], heads))) continue;
    const category = categoryOf(tokens, heads, verb, noun);
    const object = noun && phraseOf(tokens, noun, category);
    const { start, end } = spanOf(tokens, verb);
    const last = deeds.at(-1);
    if (last && last.trigger.from === verb.from && !noun) {
      deeds[deeds.length - 1] = { ...last, counts: [...last.counts, count] };
      continue;
    }
    deeds.push({
      origin: count,
      rule: count.rule,
      trigger: { from: verb.from, to: verb.to, start, end },
      category,
      object,
      counts: [count],
      isCounted: true,
      sentence,
      clause,
    });
  }
  return deeds;
}

/** `参与民众6万人次`, `参加补课的青工420人`: who came. */
function isAttended(tokens: readonly Token[], { from, to }: TokenRange, heads: HeadNouns): boolean {
  return heads.of(tokens[to - 1]).person === true || isAttributive(tokens[from - 1]);
}

function phraseOf(tokens: readonly Token[], { from, to }: TokenRange, category: ActivityCategory): ObjectPhrase {
  const { start, end } = spanOf(tokens, { from, to });
  return { start, end, from, to, category };
}

/** `水库10座(大型2座)`: a number in brackets is no deed of its own. */
function isInBrackets(tokens: readonly Token[], count: number, verb: number): boolean {
  for (let index = verb; index < count; index++) if (tokens[index]?.text === '(') return true;
  return false;
}

function isActive(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const before = tokens[from - 1];
  if (isIn(before, 'negation') || (isIn(before, 'rate-word') && before?.text.length !== 1)) return false;
  for (let index = from; index < to; index++) if (INACTIVE.some((name) => isIn(tokens[index], name))) return false;
  return true;
}

function overlaps({ from, to }: TokenRange, taken: ReadonlySet<number>): boolean {
  for (let index = from; index < to; index++) if (taken.has(index)) return true;
  return false;
}

/** A noun that one could hand over, visit or inspect. */
function isConcrete(head: Token | undefined, heads: HeadNouns): boolean {
  return !isIn(head, 'measure-noun') && heads.of(head).abstract !== true;
}

/** What the noun says of the activity where the verb does not. */
const BY_NOUN: readonly (readonly [kind: string, category: ActivityCategory])[] = [
  ['event', 'event'],
  ['rule', 'institution'],
  ['body', 'institution'],
  ['work', 'delivery'],
  ['thing', 'delivery'],
];

function categoryOf(
  tokens: readonly Token[],
  heads: HeadNouns,
  verb: TokenRange,
  noun: TokenRange | null,
): ActivityCategory {
  const government = Government.of(tokens[verb.to - 1]);
  const head = noun ? tokens[noun.to - 1] : undefined;
  const governed = government.accept(head, heads, true) ?? government.alone;
  if (governed) return governed;
  const kinds = heads.of(head);
  if (kinds.event === 'service' || kinds.event === 'delivery') return kinds.event;
  if (government.usual === 'institution') return 'institution';
  return BY_NOUN.find(([kind]) => kinds[kind] !== undefined)?.[1] ?? government.usual ?? 'service';
}
