import type { PackType } from './types.js';

/** What a pack's type of record is, for people. */
export const typeDescription = ({ description, label, pack }: PackType): string =>
  description ?? `${label.en} (${label.zh}), of the pack ${pack}.`;
