import type { Vocabulary } from '../../grammar/vocabulary.js';
import type { CountDraft } from '../count/count-draft.js';
import type { Token } from '../token/token.js';
import type { Mark } from './mark.js';

/** A sentence whose comparisons are read. */
export interface Scene {
  /** The view's text. */
  readonly text: string;
  /** The tokens of the passage, which the marks are of. */
  readonly tokens: readonly Token[];
  readonly marks: readonly Mark[];
  readonly vocabulary: Vocabulary;
  /** The whole of a count that is a part. */
  readonly wholes: ReadonlyMap<object, CountDraft>;
}
