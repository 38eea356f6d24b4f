import type { Span } from '../../source/span.js';

/**
 * What may be a chunk, as a span of the content without blanks at its ends: a section, a paragraph or a sentence. The
 * pieces of a larger one are in order; between them there are blanks at most.
 */
export interface Piece extends Span {
  /** What it is made of; none for a sentence. */
  readonly pieces: readonly Piece[];
  /** Whether it is a section, beyond whose end no chunk goes that begins inside. */
  readonly closed: boolean;
}
