import type { PackField } from './types.js';

/** What a field of a pack means, for people; its label or its name where the pack does not say. */
export const fieldDescription = (name: string, { description, label }: PackField): string =>
  description ?? (label === undefined ? name : `${label.en} (${label.zh})`);
