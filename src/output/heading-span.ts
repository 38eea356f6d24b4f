import type { Leaf } from '../schema/leaf.js';
import type { Section } from '../schema/section.js';
import type { TextSpan } from '../schema/span.js';

/**
 * A section's flat span (annotation guide, section 1): from its marker to the end of its heading, without closing
 * punctuation and blanks. Furniture that cuts the heading lies inside.
 */
export function headingSpan(section: Section): TextSpan {
  const leaves = section.children.find((child) => child.type === 'heading')?.children ?? [];
  const first = leaves.findIndex(isHeadingPart);
  const last = leaves.findLastIndex(isHeadingPart);
  const parts = first < 0 ? [] : leaves.slice(first, last + 1);
  const { start } = section.position;
  return {
    start: parts.at(0)?.position.start.offset ?? start.offset,
    end: parts.at(-1)?.position.end.offset ?? start.offset,
    text: parts.map(({ value }) => value).join(''),
  };
}

const isHeadingPart = ({ type }: Leaf): boolean => type === 'marker' || type === 'headingText';
