import { isOrdinalDigit } from './match-marker.js';
import { isPeriodName } from './period-heading.js';
import { vocabulary } from './vocabulary.js';

/**
 * Two titles with one noun that name two bodies or two periods of one kind: `甲组周报` and `乙组周报`, `一季度工作总结` and
 * `二季度工作总结`; not `年度工作总结` and `培训工作总结`.
 */
export function areOfKind(a: string, b: string): boolean {
  const [one, other] = [ownerOf(a), ownerOf(b)];
  if (one === null || other === null || one.noun !== other.noun || one.words === other.words) return false;
  return areBodies(one.words, other.words) || arePeriods(one.words, other.words);
}

/** Two titles with one noun that name whose reports they are: `张三周报` and `李四周报`. */
export function areOfPeople(a: string, b: string): boolean {
  const [one, other] = [ownerOf(a), ownerOf(b)];
  if (one === null || other === null || one.noun !== other.noun || one.words === other.words) return false;
  return isPerson(one.words) && isPerson(other.words);
}

const isPerson = (words: string): boolean =>
  PERSON.test(words) && vocabulary.familyName.longestAt(words, 0) !== null && !isVillage(words);

const PERSON = /^\p{Script=Han}{2,3}$/u;

/** `王庄`, `王家庄`: a family name and the noun of a place. */
const isVillage = (words: string): boolean => vocabulary.villageNoun.longestAt(words, 1)?.end === words.length;

/** What stands before the noun of a title, and the noun. */
function ownerOf(stem: string): { readonly words: string; readonly noun: string } | null {
  const noun = vocabulary.titleNoun.longestBefore(stem, stem.length);
  return noun && { words: stem.slice(0, noun.start), noun: stem.slice(noun.start) };
}

/** `信息部年度` and `财务部年度` */
function areBodies(a: string, b: string): boolean {
  const [one, other] = [lastBody(a), lastBody(b)];
  return one !== null && other !== null && one.name !== other.name && one.kind === other.kind;
}

/** The name of the last body in words, and its noun with all that stands behind it. */
function lastBody(words: string): { readonly name: string; readonly kind: string } | null {
  for (let end = words.length; end > 1; end--) {
    const noun = vocabulary.groupNoun.longestBefore(words, end);
    if (noun !== null && noun.attributes.none === true) return null;
    if (noun !== null && noun.start > 0) return { name: words.slice(0, noun.start), kind: words.slice(noun.start) };
  }
  return null;
}

/** `2023年` and `2024年`, `上半年` and `下半年` */
const arePeriods = (a: string, b: string): boolean =>
  [a, b].every((words) => isPeriodName(words, { start: 0, end: words.length })) && kindOfPeriod(a) === kindOfPeriod(b);

/** A period without its numbers. */
function kindOfPeriod(words: string): string {
  const whole = vocabulary.periodUnit.longestBefore(words, words.length);
  const known = whole?.attributes.whole === true ? words.slice(0, whole.start) : words;
  const kind = [...known].filter((character) => !/\d/.test(character) && !isOrdinalDigit(character)).join('');
  return known === words ? kind : `${kind} whole`;
}
