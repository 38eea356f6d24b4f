import type { Report } from './analyse-reports.js';
import type { Hear } from './decision.js';
import type { Furniture } from './find-furniture.js';

/** Tells by which rules all that was found is what it is. */
export function decide(hear: Hear, furniture: readonly Furniture[], reports: readonly Report[]): void {
  for (const { start, end, rule } of furniture) hear({ about: 'furniture', start, end, holds: true, rule });
  for (const { start, title, rules, sections } of reports) {
    const end = title?.end ?? start + 1;
    hear({ about: 'report', start, end, holds: true, rule: rules.report });
    if (rules.title !== undefined) hear({ about: 'report', start, end, holds: true, rule: rules.title });
    hear({ about: 'genre', start, end, holds: true, rule: rules.genre });
    for (const { start, heading, rule, levelRule } of sections) {
      const end = Math.max(heading.end, start + 1);
      hear({ about: 'section', start, end, holds: true, rule });
      hear({ about: 'level', start, end, holds: true, rule: levelRule });
    }
  }
}
