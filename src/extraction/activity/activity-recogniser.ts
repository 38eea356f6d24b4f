import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { Vocabulary } from '../../grammar/vocabulary.js';
import type { Span } from '../../source/span.js';
import type { Sentence } from '../clause/sentences.js';
import type { Findings } from '../findings.js';
import type { Passage } from '../passage.js';
import type { ActivityDraft } from './activity-draft.js';
import { type Decided, decide, deedsOf, isWorthReading, mayHold } from './decide.js';
import type { Deed } from './deed.js';
import { HeadNouns } from './head-nouns.js';
import { createProposalReader, type ReadSentence } from './read-proposals.js';
import { RoleFinder, type Roles } from './role-finder.js';
import { SentenceDeeds } from './sentence-deeds.js';
import { traceActivities } from './trace-activities.js';
import { createVerbRules } from './verb-rules.js';

/** Finds the activities of a passage in text order (annotation guide, section 6). */
export type ActivityRecogniser = (passage: Passage, findings: Findings) => ActivityDraft[];

export function createActivityRecogniser(rules: readonly CompiledRule[], vocabulary: Vocabulary): ActivityRecogniser {
  const heads = new HeadNouns(vocabulary);
  const readProposals = createProposalReader(heads);
  const matchVerbs = createVerbRules(rules);
  return (passage, findings) => {
    const { tokens } = passage;
    const verbs = matchVerbs(tokens);
    const read = readProposals(passage, findings, {
      isWorthReading: (trigger, weight) => verbs.isUsers(trigger) || isWorthReading(weight),
      keepsEvidence: (weight) => passage.trace !== undefined || mayHold(weight, verbs),
      verbs: verbs.users,
    });
    const roles = new RoleFinder(passage, read, heads);
    const drafts: ActivityDraft[] = [];
    /** Kept for a trace only. */
    const sentences: ReadSentence[] = [];
    const decided: Decided[] = [];
    let before: Sentence | undefined;
    for (const each of read.sentences) {
      const { sentence, runs } = each;
      const previous = before;
      before = sentence;
      const chosen = decide(runs, verbs);
      if (passage.trace) {
        sentences.push(each);
        decided.push(...chosen);
      }
      if (chosen.length === 0) continue;
      const deeds = chosen.flatMap((one) => deedsOf(one, sentence, tokens, verbs.of(one.proposal.trigger)));
      const siblings = new SentenceDeeds(
        deeds.sort((a, b) => a.trigger.from - b.trigger.from || startOf(a) - startOf(b)),
      );
      for (const deed of siblings.all) {
        drafts.push(draftOf(deed, roles.find(deed, siblings, previous)));
      }
    }
    if (passage.trace) {
      traceActivities(passage.trace, tokens, { sentences, decided, verbs });
    }
    return drafts;
  };
}

function draftOf(deed: Deed, roles: Roles): ActivityDraft {
  const { start, end } = deed.trigger;
  const object: Span | null = deed.object && { start: deed.object.start, end: deed.object.end };
  return {
    start: Math.min(start, object?.start ?? start),
    end: Math.max(end, object?.end ?? end),
    rule: deed.rule,
    trigger: { start, end },
    object,
    category: deed.category,
    confidence: deed.confidence,
    status: roles.status,
    organisers: roles.organisers,
    participants: roles.participants,
    dates: roles.dates,
    places: roles.places,
    counts: roles.counts,
  };
}

function startOf({ object, trigger }: Deed): number {
  return object?.start ?? trigger.start;
}
