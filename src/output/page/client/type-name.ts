import type { LabelKey } from '../../../generated/labels.js';
import { isPackType } from '../record-types.js';
import { data } from './data.js';
import { label, language } from './language.js';

/** What one record of a type is called. */
export function typeName(type: string): string {
  if (!isPackType(type)) return label(`single.${type}` as LabelKey);
  return data.packs?.types.find(({ name }) => name === type)?.label[language.value] ?? type;
}

/** The class that gives a record its looks. */
export const typeClass = (type: string): string => (isPackType(type) ? 'pack' : type);
