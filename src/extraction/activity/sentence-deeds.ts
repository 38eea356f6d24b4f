import type { Clause } from '../clause/sentences.js';
import type { Deed } from './deed.js';

const NONE: readonly Deed[] = [];

/** The deeds of one sentence in text order. */
export class SentenceDeeds {
  readonly all: readonly Deed[];
  readonly #byClause: (Deed[] | undefined)[] = [];
  readonly #byOrigin = new Map<object, Deed[]>();

  constructor(deeds: readonly Deed[]) {
    this.all = deeds;
    for (const deed of deeds) {
      const { index } = deed.clause;
      const inClause = this.#byClause[index];
      if (inClause) inClause.push(deed);
      else this.#byClause[index] = [deed];
      const ofOrigin = this.#byOrigin.get(deed.origin);
      if (ofOrigin) ofOrigin.push(deed);
      else this.#byOrigin.set(deed.origin, [deed]);
    }
  }

  /** Those of one clause. */
  in({ index }: Clause): readonly Deed[] {
    return this.inClause(index);
  }

  /** Those of the clause at an index. */
  inClause(index: number): readonly Deed[] {
    return this.#byClause[index] ?? NONE;
  }

  /** Those of the same verb as `deed`, itself among them. */
  with({ origin }: Deed): readonly Deed[] {
    return this.#byOrigin.get(origin) ?? NONE;
  }
}
