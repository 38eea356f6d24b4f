import { FACT_CLASSES, factsOfVerb, nounFactOf } from '../activity/evidence/word-facts.js';
import { isListedVerb } from '../syntax/verb-classes.js';
import { isIn, isVerb, isVerbalNoun } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';

/** A verb, or a noun that may be one. */
export const isVerbal = (token: Token | undefined): boolean => isVerb(token) || isVerbalNoun(token);

/** A word at the end of a phrase that says what those before it do. */
export const isDeed = (token: Token | undefined): boolean =>
  isVerbal(token) || (isIn(token, 'attribute') && isIn(token, 'verb'));

/** Whether running text counts the objects of a word. */
const isCounting = (token: Token): boolean => factsOfVerb(token.word).counted > 1;

/** A verb that is listed, or whose objects running text counts. */
export const isStrong = (token: Token | undefined): boolean =>
  token !== undefined && (isListedVerb(token) || isCounting(token));

/** Whether running text counts many of the objects of a word: 处置 一批, 发放 三万份. */
export const isCountingOften = (token: Token | undefined): boolean =>
  token !== undefined && factsOfVerb(token.word).counted > 2;

/** A word that is a verb where one may stand, whatever the dictionary says. */
export function isShownVerb(token: Token | undefined): boolean {
  if (token?.kind !== 'han' || token.text.length < 2) return false;
  return isCounting(token) && !describesNouns(token);
}

/** 参赛 of 参赛选手 */
export const describesNouns = (token: Token | undefined): boolean =>
  isIn(token, 'attribute') || isIn(token, 'participial-verb');

/** One character of a verb that the dictionary lacks: 引, 育 of 引育人才. */
export const isVerbPiece = (token: Token | undefined): boolean =>
  token?.kind === 'han' && token.text.length === 1 && token.word.pos.startsWith('v');

export const isPerson = (token: Token | undefined): boolean => token?.word.attributesIn('head-noun')?.person === true;

/** People, bodies and places, who act. */
export function isSomebody(token: Token | undefined): boolean {
  const noun = token?.word.attributesIn('head-noun');
  if (isPerson(token) || noun?.body === true || noun?.place === true) return true;
  return isIn(token, 'doer-noun') || isIn(token, 'person-title') || /^n[rst]/.test(token?.word.pos ?? '');
}

/** What one can build, make or hand over: 水库 of 25座水库加固, 项目 of 4个项目建设. */
export function isConcrete(token: Token | undefined): boolean {
  if (token?.kind !== 'han') return false;
  const noun = token.word.attributesIn('head-noun');
  if (noun) return noun.work === true || noun.thing === true || noun.place === true || noun.matter === true;
  return CONCRETE.has(FACT_CLASSES[nounFactOf(token.word)] ?? 'unknown');
}

const CONCRETE: ReadonlySet<string> = new Set(['thing', 'place', 'project']);
