import { ERROR_MESSAGES, type ErrorCode } from '../error.js';
import { labels } from '../generated/error-messages.js';
import type { Language } from '../generated/labels.js';
import { labels as known } from '../generated/phrases.js';

/** What is said in English, as a pattern, and the same in Chinese. */
interface Phrase {
  readonly said: RegExp;
  readonly holes: readonly string[];
  readonly chinese: string;
}

const HOLE = /\{(\w+)\}/g;

/** Such a message is any message: what it says stands in its hole. */
const BARE: readonly ErrorCode[] = ['file-unreadable', 'grammar-check'];

/** Made on first need: most programs want no Chinese. What is surest comes first. */
let phrases: readonly Phrase[] | undefined;
function allPhrases(): readonly Phrase[] {
  const codes = Object.keys(ERROR_MESSAGES) as ErrorCode[];
  const ofError = (code: ErrorCode): Phrase => phraseOf(ERROR_MESSAGES[code], labels.zh[code]);
  phrases ??= [
    ...codes.filter((code) => !BARE.includes(code)).map(ofError),
    ...Object.entries(known.zh).map(([english, chinese]) => phraseOf(english, chinese)),
    ...BARE.map(ofError),
  ];
  return phrases;
}

function phraseOf(english: string, chinese: string): Phrase {
  const parts = english.split(HOLE).map((part, index) => (index % 2 === 0 ? escaped(part) : '(.*)'));
  const holes = [...english.matchAll(HOLE)].map(([, name = '']) => name);
  return { said: new RegExp(`^${parts.join('')}$`, 's'), holes, chinese };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The holes that hold what was said; the others hold names and numbers. */
const SAID: ReadonlySet<string> = new Set(['problem', 'advice', 'found', 'expected', 'encoding']);

/** A Chinese message with its holes filled, what was said in English there in Chinese too. */
export const fillIn = (chinese: string, data: Readonly<Record<string, string | number>>): string =>
  chinese.replace(HOLE, (hole, name: string) => {
    const value = String(data[name] ?? hole);
    return SAID.has(name) ? translateMessage(value, 'zh') : value;
  });

/** What stands between messages of one line. */
const SEPARATOR = '; ';

/**
 * A message of this library (of an error, a failure, a diagnostic, an explanation) in a language. What is not known stays in
 * English, names and quotations stay as they are.
 */
export function translateMessage(message: string, language: Language): string {
  if (language === 'en') return message;
  for (const { said, holes, chinese } of allPhrases()) {
    const found = said.exec(message);
    if (found === null) continue;
    const data = Object.fromEntries(holes.map((hole, index) => [hole, found[index + 1] ?? '']));
    // A name or number that goes on in the next message is none.
    if (holes.some((hole) => !SAID.has(hole) && data[hole]?.includes(SEPARATOR))) continue;
    return fillIn(chinese, data);
  }
  const parts = message.split(SEPARATOR);
  return parts.length === 1 ? message : parts.map((part) => translateMessage(part, language)).join('；');
}
