import { escapeHtml } from './escape.js';

/** A bar of the chart: what it stands for, and its parts from left to right. */
export interface Bar {
  /** HTML. */
  readonly label: string;
  /** Lengths, each with the class that colours it. */
  readonly parts: readonly { readonly length: number; readonly className: string }[];
}

/** Bars are drawn in these units and stretched to the width that there is. */
const WIDTH = 1000;
const HEIGHT = 10;

/**
 * Horizontal bars under each other with their lengths as numbers.
 *
 * @param longest the length that fills the width
 * @param className `short` where the labels are
 */
export function renderBars(bars: readonly Bar[], longest: number, className = ''): string {
  const scale = (length: number): number => Math.round((length / Math.max(1, longest)) * WIDTH);
  const items = bars.map((bar) => {
    let from = 0;
    const parts = bar.parts
      .filter(({ length }) => length > 0)
      .map(({ length, className }) => {
        const x = scale(from);
        from += length;
        return `<rect class="${escapeHtml(className)}" x="${x}" width="${scale(from) - x}" height="${HEIGHT}"/>`;
      });
    return (
      `<li><span class="bar-label">${bar.label}</span>` +
      `<svg class="bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">${parts.join('')}</svg>` +
      `<span class="bar-value">${lengthOf(bar)}</span></li>`
    );
  });
  return `<ul class="bars ${className}">${items.join('\n')}</ul>`;
}

export const lengthOf = ({ parts }: Bar): number => parts.reduce((sum, { length }) => sum + length, 0);
