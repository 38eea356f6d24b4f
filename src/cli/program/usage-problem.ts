import type { Language } from '../../index.js';
import { MESSAGES, type Message, templateIn } from '../messages/message.js';

const HOLE = /\{(\w+)\}/g;

/** What Commander says of wrong use, which it says in English only: our English messages of these names are its own. */
const COMMANDER: readonly Message[] = MESSAGES.filter((key) => key.startsWith('commander.'));

/** What is said of wrong use, in a language. */
export const usageProblem = (said: string, language: Language): string =>
  language === 'en'
    ? said
    : said
        .split('\n')
        .map((line) => lineIn(language, line))
        .join('\n');

function lineIn(language: Language, line: string): string {
  for (const key of COMMANDER) {
    const english = templateIn('en', key);
    const pattern = english
      .split(HOLE)
      .map((part, index) => (index % 2 === 0 ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : `(?<${part}>.*)`))
      .join('');
    const found = new RegExp(`^${pattern}$`).exec(line)?.groups;
    if (found) return templateIn(language, key).replace(HOLE, (hole, name: string) => found[name] ?? hole);
  }
  return line;
}
