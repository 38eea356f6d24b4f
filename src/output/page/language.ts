import { type Language, labels } from '../../generated/labels.js';

export type { Language } from '../../generated/labels.js';

/** The languages that the page's labels exist in. */
export const LANGUAGES = Object.keys(labels) as Language[];

/** How HTML names the language of the labels. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' };
