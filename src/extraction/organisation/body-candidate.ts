import type { TokenRange } from '../../grammar/match.js';
import { type OrganisationKind, organisationKindSchema } from '../../schema/organisation.js';
import type { RuleReference } from '../../schema/rule-reference.js';

/** When a word is a particular body without a place, a rank or a name: always, where it acts in its sentence, or never. */
export type Standing = 'always' | 'acts' | 'never';

/** What may stand before a last word. */
export const BEFORES = ['anything', 'names', 'places'] as const;
export type Before = (typeof BEFORES)[number];

/** Kinds that other words decide: of a unit its branch, of the author's own body the author. */
export type ProposedKind = OrganisationKind | 'unit' | 'self';
export const PROPOSED_KINDS: readonly ProposedKind[] = [...organisationKindSchema.options, 'unit', 'self'];

/** The name of a body, as it may be. A rule proposes its last words; `from` is theirs until the left edge is known. */
export interface BodyCandidate extends TokenRange {
  /** First token of the last words. */
  readonly head: number;
  readonly kind: ProposedKind;
  /** By itself. */
  readonly alone: Standing;
  /** With no more than a field (教育) before it. */
  readonly withField: Standing;
  /** A rank is not enough: 县市场. */
  readonly weak: boolean;
  /** The name is complete as it stands. */
  readonly whole: boolean;
  /** A part of a body that has its own name and a place may stand between them: 国家税务总局青崖县税务局. */
  readonly branch: boolean;
  /** The body's full name, where the words are a short one for it: 解放军. */
  readonly formal: string | undefined;
  /** Characters at the end of the last token that are a title. */
  readonly title: number;
  /** What the words say: first the proposed ones, then those before them too. */
  readonly evidence: number;
  /** Of one character: a field or a name before it says little. */
  readonly short: boolean;
  /** A short one that a rank alone makes a body (市局), or a name alone (鑫源厂). */
  readonly ranked: boolean;
  readonly named: boolean;
  /** A short one that a place makes a body: 辽宁队. */
  readonly placed: boolean;
  /** One token, a quotation, whose marks do not belong to the name. */
  readonly quoted: boolean;
  /** A short one that is a body with any noun before it: 园林局. */
  readonly office: boolean;
  /** A department of the author's, and of the author's kind, if nothing says whose it is: 学习部. */
  readonly own: boolean;
  /** Behind a body it is a verb: 妇联办班. */
  readonly verb: boolean;
  /** Before a verb it is the particle 所, if only a field stands before it. */
  readonly particle: boolean;
  /** Only known as a part of something larger: 一连. */
  readonly part: boolean;
  /** Too common a word to be a body with anything but a name before it. */
  readonly generic: boolean;
  /** What looks like a piece of a name before it says nothing: 接兵部队. */
  readonly nameless: boolean;
  /** What may stand before it: anything, names only (青崖县委), or places and ranks only. */
  readonly before: Before;
  /** Nobody knows the name but for this place: it is one wherever it recurs. */
  readonly recurs: boolean;
  /** What stands beside 我会 shows that it is the author's body, there and wherever else it stands. */
  readonly sure: boolean;
  /** Of such candidates with one name only the first is a body: the heads of pages repeat a title. */
  readonly once: boolean;
  /** The full name of the body that it is short for (以下简称“…”), as a span. */
  readonly shortFor: TokenRange | undefined;
  /** Only where it does what people do; for places. */
  readonly mustAct: boolean;
  readonly rule: RuleReference;
}
