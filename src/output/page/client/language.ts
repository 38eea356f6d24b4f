import type { LabelKey } from '../../../generated/labels.js';
import { LABELLED_ATTRIBUTES, PACK_LABELS } from '../labeller.js';
import { LANGUAGE_TAGS, LANGUAGES, type Language } from '../language.js';
import { translate } from '../translate.js';
import { data } from './data.js';
import { find } from './find.js';
import { keepPreference, readPreference } from './preference.js';
import { createSignal } from './signal.js';

/** The language of the labels. */
export const language = createSignal<Language>(data.language);

/** A label in the language that is shown. */
export const label = (key: LabelKey, holes?: Readonly<Record<string, string | number>>): string =>
  translate(language.value, key, holes);

/** Makes an element name its label in whatever language is shown, now and later. */
export function setLabel(element: Element, attribute: keyof typeof LABELLED_ATTRIBUTES, key: LabelKey): void {
  element.setAttribute(attribute, key);
  element.setAttribute(LABELLED_ATTRIBUTES[attribute], label(key));
}

/** Lets the button change the language, and begins with the one that the reader chose before. */
export function startLanguage(): void {
  language.listen(relabel);
  find('page-language').addEventListener('click', () => {
    const other = LANGUAGES.find((candidate) => candidate !== language.value) ?? language.value;
    keepPreference('language', other);
    language.set(other);
  });
  const chosen = LANGUAGES.find((candidate) => candidate === readPreference('language'));
  if (chosen !== undefined && chosen !== language.value) language.set(chosen);
}

function relabel(): void {
  document.documentElement.lang = LANGUAGE_TAGS[language.value];
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    element.textContent = label(element.dataset.label as LabelKey);
  }
  for (const element of document.querySelectorAll<HTMLElement>(`[${PACK_LABELS.zh}]`)) {
    element.textContent = element.getAttribute(PACK_LABELS[language.value]);
  }
  for (const [data, attribute] of Object.entries(LABELLED_ATTRIBUTES)) {
    for (const element of document.querySelectorAll(`[${data}]`)) {
      element.setAttribute(attribute, label(element.getAttribute(data) as LabelKey));
    }
  }
}
