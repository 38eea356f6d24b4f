import type { TextMatch } from './text-index.js';

/** Shows matches in the text without changing it. */
export interface SearchPainter {
  paint(matches: readonly TextMatch[]): void;
  /** Shows one match more strongly and scrolls to it. */
  paintCurrent(match: TextMatch): void;
}

/** Names that the style knows. */
const ALL = 'match';
const CURRENT = 'current-match';

export function createSearchPainter(): SearchPainter {
  const canPaint = typeof Highlight === 'function';
  return {
    paint(matches) {
      if (!canPaint) return;
      CSS.highlights.set(ALL, new Highlight(...matches.map(({ range }) => range)));
      CSS.highlights.delete(CURRENT);
    },
    paintCurrent({ range }) {
      if (canPaint) {
        const highlight = new Highlight(range);
        highlight.priority = 1;
        CSS.highlights.set(CURRENT, highlight);
      } else {
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
      }
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
    },
  };
}
