import type { Language } from '../../index.js';
import { LANGUAGES } from '../command-table/choices.js';
import type { Environment } from '../streams.js';

/** What names the language of messages, the strongest first (POSIX, Base Definitions 8.2). */
const VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** The language of a locale: Chinese for `zh_CN.UTF-8`, `zh-Hans` and `zh`, English for all others. */
export function languageOfLocale(env: Environment): Language {
  const locale = VARIABLES.map((name) => env[name]).find((value) => value !== undefined && value !== '') ?? '';
  return /^zh(?![a-z])/i.test(locale) ? 'zh' : 'en';
}

const OPTION = /^(?:--lang(?:uage)?|-l)$/;
const OPTION_WITH_VALUE = /^(?:--lang(?:uage)?=|-l=?)(.+)$/;

/** The language that arguments ask for, which must be known before they are understood: also help and refusals are in it. */
export function languageAsked(argv: readonly string[]): Language | null {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  const asked = words.flatMap((word, index) => {
    if (OPTION.test(word)) return [words[index + 1]];
    const [, value] = OPTION_WITH_VALUE.exec(word) ?? [];
    return value === undefined ? [] : [value];
  });
  return LANGUAGES.find((language) => language === asked.at(-1)) ?? null;
}
