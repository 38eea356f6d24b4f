import { type LabelKey, type Language, labels } from '../../generated/labels.js';

/** A label in a language, its `{holes}` filled. */
export function translate(
  language: Language,
  key: LabelKey,
  holes: Readonly<Record<string, string | number>> = {},
): string {
  return labels[language][key].replace(/\{(\w+)\}/g, (hole, name: string) => String(holes[name] ?? hole));
}
