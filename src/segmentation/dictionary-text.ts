import { dictionaryText } from '../generated/dictionary-text.js';

/** The one dictionary that all segmenters load: `word frequency tag` a line. */
export const readDictionaryText = (): string => dictionaryText;
