import type { Report } from '../schema/report.js';
import type { Section, TableNode } from '../schema/section.js';

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

/** The sections directly inside, those in the cells of its tables too, in text order. */
export const nestedSections = (node: Report | Section): Section[] =>
  node.children.flatMap((child) => {
    if (child.type === 'section') return [child];
    return child.type === 'table' ? sectionsInCells(child) : [];
  });

/** The sections directly inside the cells of a table, row by row. */
const sectionsInCells = (table: TableNode): Section[] =>
  table.children
    .flatMap((row) => (row.type === 'tableRow' ? row.children : []))
    .flatMap((cell) => (cell.type === 'tableCell' ? cell.children : []))
    .filter((child) => child.type === 'section');
