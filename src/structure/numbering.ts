import type { Diagnostic } from '../schema/diagnostic.js';
import type { Section } from './analyse-sections.js';
import { type MarkerStyle, traitsOf } from './marker-style.js';

/** The messages of all diagnostics of the structure; `{name}` is filled in. */
export const DIAGNOSTIC_MESSAGES = {
  'empty-text': 'the text is empty',
  'only-furniture': 'the text holds nothing but parts of a site’s page',
  furniture: 'read as parts of a site’s page or as marks of pages, not as text: {lines} lines ({places})',
  'numbering-gap': '{found} follows {last}: a number is missing',
  'numbering-repeat': '{found} stands twice',
  'numbering-restart': '{found} begins the numbering again inside one section',
  'numbering-start': 'the numbering begins with {found}',
} as const;

export type DiagnosticCode = keyof typeof DIAGNOSTIC_MESSAGES;

/** A diagnostic with its message filled in. */
export function diagnose(
  code: DiagnosticCode,
  start: number,
  end: number,
  data: Readonly<Record<string, string | number>> = {},
): Diagnostic {
  const message = DIAGNOSTIC_MESSAGES[code].replace(/\{(\w+)\}/g, (hole, key: string) => String(data[key] ?? hole));
  return { code, message, start, end };
}

/** Gaps, repeats and restarts in the numbering of a report's sections; each spans the marker that shows it. */
export function lintNumbering(text: string, sections: readonly Section[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  // The last number of each style at its level, as long as the section around it is open.
  const last = new Map<MarkerStyle, { ordinal: number; level: number; written: string }>();
  for (const { style, ordinal, level, marker, outer } of sections) {
    for (const [other, entry] of last)
      if (entry.level > level || (entry.level === level && other !== style)) last.delete(other);
    if (marker === null || ordinal === null) continue;
    const written = text.slice(marker.start, marker.end);
    const before = last.get(style);
    const report = (code: DiagnosticCode): void => {
      diagnostics.push(diagnose(code, marker.start, marker.end, { found: written, last: before?.written ?? '' }));
    };
    // What the document counts itself is counted right.
    if (marker.list !== undefined) continue;
    // A number that holds groups goes on with those outside them.
    if (outer === true) continue;
    if (marker.fault !== null) report(`numbering-${marker.fault}`);
    else if (ordinal === 1 && before?.level === level && !traitsOf(style).inline) report('numbering-restart');
    last.set(style, { ordinal, level, written });
  }
  return diagnostics;
}
