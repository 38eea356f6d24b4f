import type { AttributeValue } from './attributes.js';
import type { CompiledRoom } from './compiled-room.js';

/** What the values of an attribute are: numbers, a flag without a value, or one of some terms; undefined: any. */
export type AttributeValues = 'number' | 'flag' | ReadonlySet<string | true>;

/** What is told of the words of a class. */
export interface ClassAttributes {
  /** What all words tell. */
  readonly needed: ReadonlySet<string>;
  /** What some words tell. */
  readonly known: ReadonlySet<string>;
  /** The words that are there, of which a user may tell more. */
  readonly words: ReadonlySet<string>;
}

/** The classes of some rooms with what is told of their words, and the values of all attributes that have few. */
export interface ClassKnowledge {
  readonly classes: ReadonlyMap<string, ClassAttributes>;
  readonly values: ReadonlyMap<string, AttributeValues>;
}

/** Every word may tell its part of speech, in the segmenter's tags. */
export const PART_OF_SPEECH = 'pos';

/** A term of ours, unlike text of the language, codes and tags. */
const TERM = /^[a-z]+(?:-[a-z]+)*$/;

/** What the lexicons themselves tell: an attribute of all words of a class is needed, one of some of them is known. */
export function classKnowledge(rooms: readonly CompiledRoom[]): ClassKnowledge {
  const classes = new Map<string, ClassAttributes>();
  const values = new Map<string, Set<AttributeValue>>();
  for (const { lexicons } of rooms) {
    for (const [name, groups] of Object.entries(lexicons)) {
      const before = classes.get(name);
      const told = groups.map(({ attributes }) => new Set(Object.keys(attributes)));
      const sets = before === undefined ? told : [...told, before.needed];
      classes.set(name, {
        needed: new Set([...(sets[0] ?? [])].filter((attribute) => sets.every((set) => set.has(attribute)))),
        known: new Set([...(before?.known ?? []), ...told.flatMap((set) => [...set])]),
        words: new Set([...(before?.words ?? []), ...groups.flatMap(({ words }) => words.split('\n'))]),
      });
      for (const { attributes } of groups) {
        for (const [attribute, value] of Object.entries(attributes)) {
          values.set(attribute, (values.get(attribute) ?? new Set()).add(value));
        }
      }
    }
  }
  return { classes, values: new Map([...values].flatMap(([name, set]) => closed(name, set))) };
}

function closed(attribute: string, values: ReadonlySet<AttributeValue>): [string, AttributeValues][] {
  const all = [...values];
  if (attribute === PART_OF_SPEECH) return [];
  if (all.every((value) => typeof value === 'number')) return [[attribute, 'number']];
  if (all.every((value) => value === true)) return [[attribute, 'flag']];
  const terms = all.filter((value) => value === true || (typeof value === 'string' && TERM.test(value)));
  return terms.length === all.length ? [[attribute, new Set(terms as (string | true)[])]] : [];
}
