import { sectionsOf } from '../output/sections-of.js';
import type { Root } from '../schema/root.js';
import { markerPlaces } from '../structure/marker-places.js';

/** More are missing only where something else is wrong. */
const MOST_MISSING = 20;

/**
 * Whether the number before a marker is missing from the text itself. Where it stands there after all, and was only not
 * read as a section's marker, nothing is wrong with the report.
 *
 * @param start where the marker stands that a gap was found before
 */
export function isMissing(root: Root, shadow: string, start: number): boolean {
  for (const report of root.children) {
    if (report.type !== 'report') continue;
    const sections = sectionsOf(report);
    const at = sections.findIndex(({ position }) => position.start.offset === start);
    const section = sections[at];
    if (section === undefined) continue;
    // A list inside may have begun and ended meanwhile, so all of the section around is looked through.
    const around = sections.slice(0, at).findLast(({ level }) => level < section.level);
    const last = sections
      .slice(0, at)
      .findLast(({ style, level }) => style === section.style && level === section.level);
    const from = around?.position.start.offset ?? report.position.start.offset;
    const [ordinal, before] = [section.ordinal ?? 0, last?.ordinal ?? 0];
    // 2.5+2工程 at the beginning of a line: the second item, though 2.5 is a number too.
    for (let number = before + 1; number < Math.min(ordinal, before + MOST_MISSING); number++) {
      const at = shadow.indexOf(`\n${number}.`, from);
      if (at >= 0 && at < start) return false;
    }
    return !markerPlaces(shadow, from, start).some(
      (place) =>
        place.style === section.style && place.ordinal !== null && before < place.ordinal && place.ordinal < ordinal,
    );
  }
  return true;
}
