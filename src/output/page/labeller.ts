import type { LabelKey, Language } from '../../generated/labels.js';
import type { PackLabel } from '../../schema/pack-type.js';
import { escapeHtml } from './escape.js';
import { translate } from './translate.js';

/** Attributes whose value is a label, by the data attribute that names the label. */
export const LABELLED_ATTRIBUTES = {
  'data-label-name': 'aria-label',
  'data-label-title': 'title',
  'data-label-placeholder': 'placeholder',
} as const;

/** The data attributes that hold what packs call something, by language. */
export const PACK_LABELS: Readonly<Record<Language, string>> = { zh: 'data-pack-zh', en: 'data-pack-en' };

type LabelledAttribute = keyof typeof LABELLED_ATTRIBUTES;

/** Writes labels so that the page's script can change their language. */
export interface Labeller {
  readonly language: Language;
  /** A label as an element of its own. */
  text(key: LabelKey, element?: string): string;
  /** What a pack calls something, as an element of its own. */
  packed(label: PackLabel): string;
  /** Attributes with labels, with a blank before each. */
  attributes(keys: Readonly<Partial<Record<LabelledAttribute, LabelKey>>>): string;
}

export function createLabeller(language: Language): Labeller {
  const written = (key: LabelKey): string => escapeHtml(translate(language, key));
  return {
    language,
    text: (key, element = 'span') => `<${element} data-label="${key}">${written(key)}</${element}>`,
    packed: (label) =>
      `<span ${PACK_LABELS.zh}="${escapeHtml(label.zh)}" ${PACK_LABELS.en}="${escapeHtml(label.en)}">${escapeHtml(label[language])}</span>`,
    attributes: (keys) =>
      Object.entries(keys)
        .map(([data, key]) => ` ${data}="${key}" ${LABELLED_ATTRIBUTES[data as LabelledAttribute]}="${written(key)}"`)
        .join(''),
  };
}
