import { measureSchema } from '../../../schema/count.js';
import { CATEGORIES, EDGE, FRAME, STANDS } from '../evidence/families.js';
import { one } from '../evidence/family.js';
import type { Proposal } from './proposal.js';
import { propose, startReading } from './propose.js';
import { countsBehind, type Verb } from './scene.js';

/** A verb without an object, perhaps with a number: 义诊, 培训3期. */
export function proposeAlone(verb: Verb): Proposal {
  const { scene, clause } = verb.at;
  const { to: behind } = verb.trigger;
  const { counts, to } = countsBehind(scene, behind, clause.to);
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
