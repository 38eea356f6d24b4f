import type { Language } from '../../index.js';

/** What is said in each language. */
export type Words = Readonly<Record<Language, string>>;

export const words = (en: string, zh: string): Words => ({ en, zh });
