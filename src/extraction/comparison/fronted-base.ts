import type { TokenRange } from '../../grammar/match.js';
import type { Compared, LevelDraft } from './comparison-draft.js';
import { itemBefore } from './item.js';
import { isMean } from './link-levels.js';
import type { Scene } from './scene.js';

/** What a sentence opens with, and whether a comparison has followed. */
interface Opening {
  base: LevelDraft | null;
  readonly last: object | null;
}

/** The level that the sentence opens with, for what is compared with it first and what goes on with that. */
export function frontedBase(compared: Compared, scene: Scene, range: TokenRange, told: Opening): LevelDraft | null {
  if (told.base === null || compared.kind !== 'change' || compared.basis !== null || isMean(range, scene)) return null;
  const { text, tokens, marks } = scene;
  if (told.last !== null && itemBefore(text, tokens, marks, range.from) !== null) told.base = null;
  return told.base !== null && fits(compared, told.base) ? told.base : null;
}

function fits({ figure: { form, unit } }: Compared, base: LevelDraft): boolean {
  const isRate = base.stated?.measure === 'percent';
  if (form === 'amount') return unit === base.unit;
  return form === 'points' ? isRate : form === 'percent' && !isRate;
}
