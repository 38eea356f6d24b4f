import type { Compared, FigureDraft, LevelDraft } from './comparison-draft.js';

/** A comparison that states no number of its own. */
export const NO_FIGURE: FigureDraft = { value: null, approx: 'exact', unit: null, form: null, stated: null };

/** A level before and a level now. */
export function fromTo(base: LevelDraft, level: LevelDraft): Compared & { level: LevelDraft; base: LevelDraft } {
  const direction = level.value === base.value ? 'same' : level.value > base.value ? 'up' : 'down';
  return { kind: 'change', direction, figure: NO_FIGURE, basis: null, level, base };
}
