import type { Report } from '../schema/report.js';
import type { Section } from '../schema/section.js';

/** The sections of a report in text order, a section before the ones inside it. */
export function sectionsOf(report: Report): Section[] {
  const found: Section[] = [];
  const pending = nestedSections(report).reverse();
  for (let section = pending.pop(); section !== undefined; section = pending.pop()) {
    found.push(section);
    for (const nested of nestedSections(section).reverse()) pending.push(nested);
  }
  return found;
}

/** The sections directly inside, in text order. */
function nestedSections(node: Report | Section): Section[] {
  const sections: Section[] = [];
  for (const child of node.children) if (child.type === 'section') sections.push(child);
  return sections;
}
