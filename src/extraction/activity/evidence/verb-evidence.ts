import { sectionRoleSchema } from '../../../schema/section-role.js';
import { WORD_KINDS } from '../../clause/read-words.js';
import { TAG } from '../../clause/word-kind.js';
import type { Verb } from '../propose/scene.js';
import { characterOf } from './character.js';
import { AROUND, EDGE, VERB } from './families.js';
import { one, two } from './family.js';
import type { VerbFacts } from './word-facts.js';

const DOER = WORD_KINDS.indexOf('doer');

/** Kinds of which it matters that a word of them stands anywhere before the verb. */
const FAR_KINDS: ReadonlySet<number> = new Set(
  ['purpose', 'negation', 'frame', 'place', 'target', 'dispose', 'agent', 'future'].map((name) =>
    WORD_KINDS.indexOf(name),
  ),
);
/** Tags of which the same is true. */
const FAR_TAGS: readonly number[] = [TAG.preposition, TAG.attributive, TAG.count, TAG.date];

const MOST = 6;
const SOME = 2;

/** The evidence of a verb and of what stands around it, whatever it governs. */
export function verbEvidence(verb: Omit<Verb, 'evidence'>, text: string, facts: VerbFacts): number[] {
  const { at, run, trigger } = verb;
  const { tokens, tags, words } = at.scene;
  const { from, to } = trigger;
  const tag = tagOfVerb(tags[to - 1] ?? 0);
  const evidence: number[] = [
    one(VERB.tag, tag),
    one(VERB.length, Math.min(text.length, MOST)),
    one(VERB.verbs, Math.min(to - from, MOST)),
    one(VERB.counted, facts.counted),
    one(VERB.alone, facts.alone),
    one(VERB.objects, facts.objects),
  ];
  if (text.length === 1) evidence.push(one(VERB.soleCharacter, characterOf(text, 0)));
  else evidence.push(one(VERB.firstCharacter, characterOf(text, 0)), one(VERB.lastCharacter, characterOf(text, -1)));
  for (const kind of verb.kinds) evidence.push(one(VERB.kind, kind));
  if (to - from > 1) for (const kind of words.kinds(tokens[from])) evidence.push(one(VERB.first, kind));

  const left = from > at.clause.from ? (tags[from - 1] ?? EDGE) : EDGE;
  const right = to < at.clause.to ? (tags[to] ?? EDGE) : EDGE;
  evidence.push(one(AROUND.left, left), one(AROUND.right, right), two(AROUND.leftVerb, left, tag));
  if (left !== EDGE) for (const kind of words.kinds(tokens[from - 1])) evidence.push(one(AROUND.leftKind, kind));
  if (right !== EDGE) for (const kind of words.kinds(tokens[to])) evidence.push(one(AROUND.rightKind, kind));
  else evidence.push(one(AROUND.stop, stopOf(verb)));
  evidence.push(
    one(AROUND.runLeft, Math.min(from - run.from, SOME)),
    one(AROUND.runRight, Math.min(run.to - to, SOME)),
  );
  addBefore(verb, evidence);
  addPlace(verb, evidence);
  return evidence;
}

/** What ends the clause: a comma or more. */
export function stopOf({ at }: Pick<Verb, 'at'>): number {
  return at.scene.tokens[at.clause.to]?.text === ',' ? 0 : 1;
}

/** The place of a verb's tag among the tags of verbs. */
function tagOfVerb(tag: number): number {
  if (tag === TAG.verb) return 0;
  return tag === TAG.verbalNoun ? 1 : 2;
}

/** What stands in the clause before the verb. */
function addBefore({ at, run, trigger }: Omit<Verb, 'evidence'>, evidence: number[]): void {
  const { tokens, tags, words, heads } = at.scene;
  const found = new Set<number>();
  let verbs = 0;
  let doer = false;
  for (let index = at.clause.from; index < trigger.from; index++) {
    const tag = tags[index] ?? 0;
    const token = tokens[index];
    if (FAR_TAGS.includes(tag)) found.add(one(AROUND.before, tag));
    if (tag === TAG.verb && index < run.from) verbs++;
    const kinds = words.kinds(token);
    for (const kind of kinds) if (FAR_KINDS.has(kind)) found.add(one(AROUND.beforeKind, kind));
    doer ||= tag === TAG.body || kinds.includes(DOER) || heads.of(token).person === true;
  }
  evidence.push(...found, one(AROUND.doerBefore, Number(doer)), one(AROUND.verbsBefore, Math.min(verbs, SOME)));
}

/** Where in the report the clause stands. */
function addPlace({ at, run }: Omit<Verb, 'evidence'>, evidence: number[]): void {
  const { sentence, clause, role, dated } = at;
  evidence.push(
    one(AROUND.dateInSentence, Number(dated)),
    one(AROUND.role, sectionRoleSchema.options.indexOf(role)),
    one(AROUND.heading, Number(sentence.isHeading)),
    one(AROUND.title, Number(sentence.isTitle)),
    one(AROUND.item, Number(sentence.opensItem && clause.index === 0)),
    one(AROUND.opensClause, Number(run.from === clause.from)),
  );
}
