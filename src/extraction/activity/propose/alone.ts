import { measureSchema } from '../../../schema/count.js';
import { TAG, tagSet } from '../../clause/word-kind.js';
import { CATEGORIES, EDGE, FRAME, STANDS } from '../evidence/families.js';
import { one } from '../evidence/family.js';
import type { Proposal } from './proposal.js';
import { propose, startReading } from './propose.js';
import { countsAt, type Verb } from './scene.js';

const SKIPPED = tagSet(TAG.aspect, TAG.adverb);

/** A verb without an object, perhaps with a number: 义诊, 培训3期. */
export function proposeAlone(verb: Verb): Proposal {
  const { scene, clause } = verb.at;
  const { to: behind } = verb.trigger;
  let at = behind;
  while (at < clause.to && SKIPPED(scene.tags[at])) at++;
  const { counts, to } = countsAt(scene, at, clause.to);
  const [count] = counts;
  const tally = startReading(verb, FRAME.alone);
  tally.add(one(STANDS.saysAlone, CATEGORIES.indexOf(verb.government.alone ?? 'none')));
  if (count) {
    tally.add(one(STANDS.aloneCount, measureSchema.options.indexOf(count.measure)));
    tally.add(one(STANDS.aloneNext, to < clause.to ? (scene.tags[to] ?? EDGE) : EDGE));
  }
  const range = { from: verb.trigger.from, to: count ? to : behind };
  return propose(verb, { objects: [], shared: counts, range });
}
