import type { Match, TokenRange } from '../../grammar/match.js';
import type { RoleDraft } from '../activity/activity-draft.js';
import type { Deed } from '../activity/deed.js';
import type { SentenceDeeds } from '../activity/sentence-deeds.js';
import type { MarkedTokens } from '../clause/marked-tokens.js';
import { type DeedChunk, rangeOf } from '../deed/clause-chunks.js';
import type { SentenceWords } from '../deed/sentence-words.js';
import { createChunk } from '../role/chunk.js';
import { spanOf } from '../token/span-of.js';
import { decideAlone, phase } from './phase.js';
import type { Told } from './told.js';

const SITES = phase('site', 'no-site');
const PLACES = phase('place', 'no-place');

/** A phrase of place, with the places that it names, by tokens. */
interface Site extends TokenRange {
  readonly members: readonly TokenRange[];
}

/** Reads where deeds are done, by the rules of `grammars/circumstance/2-place.grammar`. */
export class PlaceReader {
  readonly #marked: MarkedTokens;
  readonly #words: SentenceWords;
  readonly #told: Told;
  readonly #sites = new Map<readonly DeedChunk[], readonly Site[]>();

  constructor(marked: MarkedTokens, words: SentenceWords, told: Told) {
    this.#marked = marked;
    this.#words = words;
    this.#told = told;
  }

  /** The places of the clause, else those of the nearest earlier clause that has any. */
  find(deed: Deed, siblings: SentenceDeeds): readonly RoleDraft[] {
    const words = this.#words.of(deed.sentence, siblings.all);
    const own = this.#sitesOf(words.at(deed.clause.index) ?? []);
    let found = this.#choose(deed, own, (site) => standing(site, deed));
    for (let index = deed.clause.index - 1; index >= 0 && found.length === 0; index--) {
      const until = siblings.inClause(index)[0]?.trigger.from ?? Number.POSITIVE_INFINITY;
      const sites = this.#sitesOf(words.at(index) ?? []).filter(({ from }) => from < until);
      found = this.#choose(deed, sites, () => 'earlier');
    }
    return found;
  }

  /** The places of the sites of which the first rule holds. */
  #choose(deed: Deed, sites: readonly Site[], stands: (site: Site) => string): RoleDraft[] {
    let least = Number.POSITIVE_INFINITY;
    let places: RoleDraft[] = [];
    for (const site of sites) {
      const match = decideAlone(PLACES, createChunk(this.#marked.tokens, site, 'site', { stands: stands(site) }));
      if (!match) continue;
      const isPlace = match.rule.action === 'place';
      this.#tell(match, site, isPlace ? deed : null);
      const rank = PLACES.order.get(match.rule) ?? 0;
      if (!isPlace || rank > least) continue;
      if (rank < least) places = [];
      least = rank;
      places.push(...site.members.map((member) => this.#roleOf(member)));
    }
    return places;
  }

  #tell(match: Match, { members }: Site, deed: Deed | null): void {
    const place = spanOf(this.#marked.tokens, { from: members[0]?.from ?? 0, to: members.at(-1)?.to ?? 0 });
    this.#told(match, place, deed && { deed: deed.trigger, place });
  }

  #roleOf(member: TokenRange): RoleDraft {
    const span = spanOf(this.#marked.tokens, member);
    const body = this.#marked.organisationAt(member.from);
    return body && body.start === span.start && body.end === span.end
      ? { start: body.start, end: body.end, record: body }
      : span;
  }

  /** The phrases of place of a clause. */
  #sitesOf(words: readonly DeedChunk[]): readonly Site[] {
    const known = this.#sites.get(words);
    if (known) return known;
    const { tokens } = this.#marked;
    const sites: Site[] = [];
    for (const match of SITES.matcher.matchAll(words)) {
      const range = rangeOf(words, match);
      const members = match.captures.get('place')?.parts.map((part) => rangeOf(words, part));
      this.#told(match, spanOf(tokens, range), members?.[0] ? { place: spanOf(tokens, members[0]) } : null);
      if (members) sites.push({ from: range.from, to: range.to, members });
    }
    this.#sites.set(words, sites);
    return sites;
  }
}

/** Where a phrase of place stands to a deed of its clause. */
function standing({ from }: Site, { trigger, object }: Deed): string {
  if (from < trigger.from) return 'before';
  return from === object?.to ? 'behind' : 'beyond';
}
