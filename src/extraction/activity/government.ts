import type { WordClasses } from '../../grammar/vocabulary.js';
import { type ActivityCategory, activityCategorySchema } from '../../schema/activity.js';
import { isIn } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import type { Features } from '../token/word.js';
import { type HeadNouns, kindsOf } from './head-nouns.js';

/** The lexicons of verbs: each says which nouns its verbs govern, and what the activity then is. */
const VERB_CLASSES = [
  'holding-verb',
  'performing-verb',
  'viewing-verb',
  'training-verb',
  'study-verb',
  'measuring-verb',
  'completing-verb',
  'delivery-verb',
  'service-verb',
  'founding-verb',
  'building-verb',
  'giving-verb',
  'adopting-verb',
  'completion-verb',
  'lesson-verb',
  'lone-verb',
] as const;

/** Verbs of this class need a number, or a name. */
const COUNTED_CLASS = 'counted-verb';

const TITLE = '《';

/** What may stand as the object of a verb, and what the activity then is. */
export class Government {
  readonly #attributes: Features;
  readonly #counted: Features;

  static readonly #known = new WeakMap<WordClasses, Government>();

  /** What the token's word governs; words are few and come again and again. */
  static of(verb: Token | undefined): Government {
    return verb ? Government.ofWord(verb.word.classes) : NOTHING;
  }

  /** What a verb governs by its classes. */
  static ofWord(classes: WordClasses): Government {
    const known = Government.#known.get(classes);
    if (known) return known;
    const government = new Government(classes);
    Government.#known.set(classes, government);
    return government;
  }

  private constructor(classes: WordClasses) {
    let attributes: Features = {};
    for (const name of VERB_CLASSES) attributes = { ...classes.get(name), ...attributes };
    this.#attributes = attributes;
    this.#counted = classes.get(COUNTED_CLASS) ?? {};
  }

  static nothing(): Government {
    return new Government(new Map());
  }

  /** What the activity is that has no object; null if the verb needs one. */
  get alone(): ActivityCategory | null {
    return category(this.#attributes.none);
  }

  /**
   * What the activity is whose object ends with the token; null if the verb does not govern it.
   *
   * @param counted whether the object has a number
   */
  accept(head: Token | undefined, heads: HeadNouns, counted: boolean): ActivityCategory | null {
    if (!head) return null;
    const noun = heads.of(head);
    return (
      this.#accept(this.#attributes, head, noun, counted) ??
      (counted ? this.#accept(this.#counted, head, noun, counted) : null) ??
      (head.kind === 'quoted' ? category(this.#counted.named) : null)
    );
  }

  #accept(verb: Features, head: Token, noun: Features, counted: boolean): ActivityCategory | null {
    const isTitle = head.kind === 'quoted' && head.text.startsWith(TITLE);
    if (isTitle) return this.#acceptTitle(verb, noun, counted);
    const kinds = kindsOf(noun);
    for (const kind of kinds) {
      if (verb[kind] === undefined) continue;
      const own = kind === 'event' ? category(noun[kind]) : null;
      return own ?? category(verb[kind]);
    }
    if (head.kind === 'quoted' && kinds.length === 0) return category(verb.named) ?? category(verb.any);
    return mayBeAnything(head, noun, counted) ? category(verb.any) : null;
  }

  /** Issuing a paper sets it up; handing out copies of it does not. */
  #acceptTitle(verb: Features, noun: Features, counted: boolean): ActivityCategory | null {
    const copies = verb.any !== undefined && (counted || noun.thing !== undefined);
    return (copies ? null : category(verb.title)) ?? category(verb.any);
  }
}

/** What is no verb. */
const NOTHING = Government.nothing();

/** What a verb that governs nearly everything does not govern is an event or a rule: 慰问演出, 走访制度. */
const OPEN_KINDS: ReadonlySet<string> = new Set(['body', 'work', 'thing', 'person', 'place', 'matter']);

/** Whether a verb that governs nearly everything governs the noun. */
function mayBeAnything(head: Token, noun: Features, counted: boolean): boolean {
  if (noun.generic) return false;
  const kinds = kindsOf(noun);
  if (kinds.some((kind) => OPEN_KINDS.has(kind))) return true;
  return !noun.abstract && kinds.length === 0 && mayBeThing(head, counted);
}

/** A noun that no lexicon knows. With a number what looks like a person's name is more likely a thing: 连翘600亩. */
function mayBeThing(token: Token, counted: boolean): boolean {
  if (token.kind === 'latin') return true;
  if (token.kind !== 'han' || isIn(token, 'attribute')) return false;
  const { pos } = token.word;
  return /^(?:n|x|$)/.test(pos) && !(counted ? /^n[st]/ : /^n[rst]/).test(pos);
}

function category(value: unknown): ActivityCategory | null {
  return activityCategorySchema.options.find((option) => option === value) ?? null;
}
