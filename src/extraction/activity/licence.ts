import type { ActivityStatus } from '../../schema/activity.js';
import { isIn, isNominal } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import type { Deed } from './deed.js';
import type { HeadNouns } from './head-nouns.js';
import type { Roles } from './role-finder.js';

/** The longest word that names an event only in general: 培训, 座谈会. */
const LONGEST_BARE = 3;

/** The longest word that names a paper only in general: 制度, 办法. */
const LONGEST_RULE = 2;

/** Tells the deeds that are told as such from what a report says in general: 开展各项活动, 制定具体措施, 化解纠纷. */
export class Licence {
  readonly #tokens: readonly Token[];
  readonly #heads: HeadNouns;
  /** The report's title: its own field. */
  readonly #field: string;

  constructor(tokens: readonly Token[], heads: HeadNouns, field: string) {
    this.#tokens = tokens;
    this.#heads = heads;
    this.#field = field;
  }

  /** Whether a deed is one that a reader could look for. */
  holds(deed: Deed, roles: Roles, status: ActivityStatus): boolean {
    const { object, trigger, clause, sentence } = deed;
    if (!object) return !sentence.isHeading || trigger.from > clause.from || roles.counts.length > 0;
    const verb = this.#tokens[trigger.from];
    const head = this.#heads.of(this.#tokens[object.to - 1]);
    if (isIn(verb, 'attending-verb') && this.#isBare(deed)) return false;
    const told = head.event === undefined && deed.counts.every(({ measure }) => measure === 'money');
    if (isIn(verb, 'completing-verb') && told) {
      // 完成投资5440万元 tells a sum and no deed.
      if (deed.counts.length > 0) return false;
    }
    if (roles.counts.length > 0 || roles.recurs) return true;
    const recurs = status === 'recurring';
    const circumstance = roles.isDated || roles.participants.length > 0 || (recurs && roles.places.length > 0);
    if (head.matter !== undefined && deed.category === 'service') return circumstance;
    if (head.rule !== undefined && deed.category === 'institution') return recurs || this.#isNamed(deed);
    if (head.event !== undefined || head.generic !== undefined) {
      return circumstance || (roles.places.length > 0 && !this.#isGeneric(deed)) || this.#isNamed(deed);
    }
    return true;
  }

  /** `参加了培训`: the event was told where it was held. */
  #isBare({ object }: Deed): boolean {
    if (!object || object.to - object.from > 1) return false;
    const token = this.#tokens[object.from];
    return isIn(token, 'head-noun') && (token?.text.length ?? 0) <= LONGEST_BARE;
  }

  #isGeneric({ object }: Deed): boolean {
    return isIn(this.#tokens[(object?.to ?? 0) - 1], 'shared-noun');
  }

  /** Whether anything says which event or paper is meant: a word of its own, or a relative clause. */
  #isNamed({ object, trigger, category }: Deed): boolean {
    if (!object) return false;
    const last = object.to - 1;
    const isRule = category === 'institution';
    if (isRule && object.from > trigger.to + 1) return true;
    for (let index = object.from; index < last; index++) if (this.#names(index, isRule)) return true;
    const head = this.#tokens[last];
    if (head?.kind === 'quoted') return true;
    if (isRule) return !isIn(head, 'head-noun') || (head?.text.length ?? 0) > LONGEST_RULE;
    return !this.#isGeneric({ object } as Deed);
  }

  #names(index: number, isRule: boolean): boolean {
    const token = this.#tokens[index];
    if (!token || token.kind === 'punctuation' || isIn(token, 'generic-modifier')) return false;
    if (isRule) return this.#heads.of(token).rule === undefined;
    if (token.text.length > 1 && this.#field.includes(token.text)) return false;
    return token.kind !== 'han' || isNominal(token) || token.word.pos.startsWith('v');
  }
}
