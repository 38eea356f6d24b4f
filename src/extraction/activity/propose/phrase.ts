import { LISTED, OBJECT, SHAPE } from '../evidence/families.js';
import { one } from '../evidence/family.js';
import { addObjectEvidence } from '../evidence/object-evidence.js';
import { addEtCetera, type List, proposeListed } from './listed.js';
import type { Proposal } from './proposal.js';
import { propose, startReading } from './propose.js';
import { holdsList } from './scene.js';

/** A noun phrase that a verb may govern as one object, or, where it lists several, as these. */
export interface Phrase extends List {
  /** Where the object ends if it is one; what is listed may end behind it, with 等. */
  readonly end: number;
  /** What the way in which they stand tells. */
  readonly told: readonly number[];
  /** Whether what it lists may be objects each. */
  readonly mayBeSeveral: boolean;
}

/** Adds the readings of a phrase: as one object, then as several. */
export function proposePhrase(phrase: Phrase, proposals: Proposal[]): void {
  const { verb, frame, start, from, counts, range, told } = phrase;
  const { scene } = verb.at;
  const object = { from, to: phrase.end, counts };
  const listed = holdsList(scene, from, phrase.to);
  const tally = startReading(verb, frame);
  tally.add(one(LISTED.shape, SHAPE.whole));
  for (const piece of told) tally.add(piece);
  addObjectEvidence(verb, OBJECT, object, start, tally);
  addEtCetera(scene, object, SHAPE.whole, false, tally);
  if (listed) tally.add(one(LISTED.joined, 1));
  proposals.push(propose(verb, { objects: [object], range }));
  if (listed && phrase.mayBeSeveral) proposeListed(phrase, proposals);
}
