import { isVerbalTag, TAG, tagSet } from '../../clause/word-kind.js';
import { FRAME, GOVERNED, START } from '../evidence/families.js';
import { one } from '../evidence/family.js';
import { proposePhrase } from './phrase.js';
import type { Proposal } from './proposal.js';
import { countsBehind, joinsMembers, mayEndPhrase, skip, together, trimmed, type Verb } from './scene.js';

/** So many verbs before it are looked at as governors of a verb. */
const MOST_GOVERNORS = 2;
/** No governor stands further from the verb, in tokens. */
const REACH = 30;

const OPENS = tagSet(TAG.count, TAG.quantifier, TAG.aspect, TAG.adverb, TAG.function);

/** Adds the readings of a verb that ends the object of another verb: 完成六所学校改造, 推进湿地公园建设. */
export function proposeGoverned(verb: Verb, proposals: Proposal[]): void {
  const { at, trigger, run } = verb;
  const { tags } = at.scene;
  const right = trigger.to < at.clause.to ? tags[trigger.to] : TAG.end;
  if (right === TAG.noun || right === TAG.quoted) return;
  const last = Math.max(at.clause.from, run.from - REACH);
  let series = -1;
  for (let index = run.from - 1, found = 0; index >= last && found < MOST_GOVERNORS; index--) {
    if (series < 0 && joinsMembers(tags[index]) && isVerbalTag(tags[index - 1])) series = index + 1;
    if (tags[index] !== TAG.verb) continue;
    found++;
    if (series > index) addReadings(verb, index, series, START.list, proposals);
    else addReadings(verb, index, index + 1, START.verb, proposals);
  }
}

function addReadings(verb: Verb, governor: number, begin: number, start: number, proposals: Proposal[]): void {
  const { at, trigger, run } = verb;
  const { scene, clause } = at;
  const opened = skip(scene.tags, OPENS, begin, run.from);
  const { from, to } = trimmed(scene, opened, run.from);
  if (to <= from || !mayEndPhrase(scene, to)) return;
  const behind = countsBehind(scene, trigger.to, clause.to);
  const counts = together(scene.marked.countsBetween(begin, from), behind.counts);
  const range = { from: start === START.list ? begin : governor, to: Math.max(behind.to, trigger.to) };
  const kinds = scene.words.kinds(scene.tokens[governor]);
  const told = [one(GOVERNED.adjacent, Number(to === trigger.from)), ...kinds.map((kind) => one(GOVERNED.kind, kind))];
  const standing = { verb, frame: FRAME.governed, start, told, mayBeSeveral: true };
  proposePhrase({ from, to, end: to, counts, range, ...standing }, proposals);
}
