import type { Report } from '../../schema/report.js';
import type { Root } from '../../schema/root.js';
import type { Section } from '../../schema/section.js';
import { reportsOf } from '../reports-of.js';
import { nestedSections } from '../sections-of.js';

/** Where in the tree something stands. */
export interface TreePlace {
  readonly report: Report;
  readonly sentence: number;
  readonly sections: string[];
}

/** The place of what begins at an offset; outside of reports, it belongs to the last one before. Null where there is none. */
export function placeIn(root: Root, { start }: { readonly start: number }): TreePlace | null {
  const reports = reportsOf(root);
  const report = reports.findLast(({ position }) => position.start.offset <= start) ?? reports[0];
  if (report === undefined) return null;
  const sentence = root.sentences.findLastIndex((candidate) => candidate.start <= start);
  return { report, sentence: Math.max(0, sentence), sections: sectionsAt(report, start) };
}

function sectionsAt(report: Report, offset: number): string[] {
  const ids: string[] = [];
  let inside: Section | undefined;
  for (let node: Report | Section | undefined = report; node !== undefined; node = inside) {
    inside = undefined;
    for (const child of nestedSections(node)) {
      if (child.position.start.offset <= offset && offset < child.position.end.offset) inside = child;
    }
    if (inside) ids.push(inside.id);
  }
  return ids;
}
