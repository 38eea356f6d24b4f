import { sectionRoleSchema } from '../../../schema/section-role.js';
import { TAG } from '../../clause/word-kind.js';
import type { Token } from '../../token/token.js';
import type { ClauseScene, Verb } from '../propose/scene.js';
import { characterOf } from './character.js';
import { contextVerb, contextWord } from './context-word.js';
import { AROUND, CONTEXT, EDGE, REGISTER, STOP, VERB } from './families.js';
import { one, two } from './family.js';
import type { Tally } from './tally.js';
import type { VerbFacts } from './word-facts.js';

const ROLES = sectionRoleSchema.options;
const MOST = 6;
const SOME = 2;

/** Adds the evidence of a verb and of what stands around it, whatever it governs. */
export function addVerbEvidence(verb: Verb, text: string, facts: VerbFacts, tally: Tally): void {
  const { at, run, trigger } = verb;
  const { tags, tokens } = at.scene;
  const { from, to } = trigger;
  const tag = tagOfVerb(tags[to - 1] ?? 0);
  tally.add(one(VERB.tag, tag));
  tally.add(one(VERB.length, Math.min(text.length, MOST)));
  tally.add(one(VERB.verbs, Math.min(to - from, MOST)));
  tally.add(one(VERB.counted, facts.counted));
  tally.add(one(VERB.alone, facts.alone));
  tally.add(one(VERB.objects, facts.objects));
  addCharacters(text, tally);
  for (const kind of verb.kinds) {
    tally.add(one(VERB.kind, kind));
    tally.add(two(AROUND.targetVerb, Number(verb.target >= 0), kind));
  }
  if (to - from > 1) addCompound(verb, tally);
  addNeighbours(verb, tag, tally);
  tally.add(one(AROUND.runLeft, Math.min(from - run.from, SOME)));
  tally.add(one(AROUND.runRight, Math.min(run.to - to, SOME)));
  at.before.addTo(tally);
  addPlace(verb, tally);
  const word = to - from === 1 ? contextWord(tokens[from]) : contextVerb(text);
  tally.add(one(VERB.word, word));
  addRegister(verb, word, tally);
  addContext(verb, tally);
}

function addCharacters(text: string, tally: Tally): void {
  if (text.length === 1) {
    tally.add(one(VERB.soleCharacter, characterOf(text, 0)));
    return;
  }
  tally.add(one(VERB.firstCharacter, characterOf(text, 0)));
  tally.add(one(VERB.lastCharacter, characterOf(text, -1)));
}

/** What the surroundings of the report tell of the verb: 优化 does something to code and nothing to a policy. */
function addRegister({ at, kinds }: Verb, word: number, tally: Tally): void {
  const { register } = at.scene;
  tally.add(one(REGISTER.any, register));
  for (const kind of kinds) tally.add(two(REGISTER.kind, register, kind));
  tally.add(two(REGISTER.verb, register, word));
}

/** The verbs of a compound: 走访 and 慰问 of 走访慰问. */
function addCompound({ at, trigger: { from, to } }: Verb, tally: Tally): void {
  const { tokens, words } = at.scene;
  for (const kind of words.kinds(tokens[from])) tally.add(one(VERB.first, kind));
  tally.add(one(VERB.firstWord, contextWord(tokens[from])));
  tally.add(one(VERB.lastWord, contextWord(tokens[to - 1])));
}

/** The tokens right before the verb and behind it. */
function addNeighbours({ at, trigger: { from, to } }: Verb, tag: number, tally: Tally): void {
  const { tokens, tags, words } = at.scene;
  const left = from > at.clause.from ? (tags[from - 1] ?? EDGE) : EDGE;
  const right = to < at.clause.to ? (tags[to] ?? EDGE) : EDGE;
  tally.add(one(AROUND.left, left));
  tally.add(one(AROUND.right, right));
  tally.add(two(AROUND.leftVerb, left, tag));
  if (left !== EDGE) for (const kind of words.kinds(tokens[from - 1])) tally.add(one(AROUND.leftKind, kind));
  if (right !== EDGE) for (const kind of words.kinds(tokens[to])) tally.add(one(AROUND.rightKind, kind));
  else tally.add(one(AROUND.stop, stopOf(at)));
}

/** What ends the clause: a place in `STOPS`. */
export function stopOf({ scene, clause }: ClauseScene): number {
  return stopAt(scene.tokens[clause.to]);
}

function stopAt(token: Token | undefined): number {
  if (token?.kind !== 'punctuation') return STOP.line;
  if (token.text === ',') return STOP.comma;
  return token.text === ':' ? STOP.colon : STOP.end;
}

/** The place of a verb's tag among the tags of verbs. */
function tagOfVerb(tag: number): number {
  if (tag === TAG.verb) return 0;
  return tag === TAG.verbalNoun ? 1 : 2;
}

/** Where in the report the clause stands. */
function addPlace({ at, run }: Verb, tally: Tally): void {
  const { scene, sentence, clause, role, dated } = at;
  tally.add(one(AROUND.dateInSentence, Number(dated)));
  tally.add(one(AROUND.role, ROLES.indexOf(role)));
  tally.add(one(AROUND.heading, Number(sentence.isHeading)));
  tally.add(one(AROUND.title, Number(sentence.isTitle)));
  tally.add(one(AROUND.item, Number(sentence.opensItem && clause.index === 0)));
  tally.add(one(AROUND.opensClause, Number(run.from === clause.from)));
  const opensLine = scene.tokens[sentence.from - 1]?.kind !== 'punctuation';
  tally.add(one(AROUND.opensLine, Number(opensLine)));
  tally.add(one(AROUND.clause, Math.min(clause.index, MOST)));
  tally.add(one(AROUND.clauses, Math.min(sentence.clauses.length, MOST)));
  tally.add(two(AROUND.lineStop, Number(opensLine), stopAt(scene.tokens[sentence.to])));
}

/** The words around the verb, and those with which its clause and those beside it begin and end. */
function addContext({ at, trigger: { from, to } }: Verb, tally: Tally): void {
  const { scene, sentence, clause } = at;
  const { tokens } = scene;
  const inClause = (index: number): number =>
    contextWord(index < clause.from || index >= clause.to ? undefined : tokens[index]);
  tally.add(one(CONTEXT.left, inClause(from - 1)));
  tally.add(one(CONTEXT.secondLeft, inClause(from - 2)));
  tally.add(one(CONTEXT.right, inClause(to)));
  tally.add(one(CONTEXT.secondRight, inClause(to + 1)));
  tally.add(one(CONTEXT.clauseFirst, contextWord(tokens[clause.from])));
  tally.add(one(CONTEXT.clauseLast, contextWord(tokens[clause.to - 1])));
  const before = sentence.clauses[clause.index - 1];
  tally.add(one(CONTEXT.clauseBeforeFirst, contextWord(before && tokens[before.from])));
  tally.add(one(CONTEXT.clauseBeforeLast, contextWord(before && tokens[before.to - 1])));
  const behind = sentence.clauses[clause.index + 1];
  tally.add(one(CONTEXT.clauseBehindFirst, contextWord(behind && tokens[behind.from])));
}
