import type { PassageSection } from '../../passage.js';
import type { FoundTime } from '../found-time.js';
import { partsOf } from './interval.js';
import type { Resolved } from './resolve-moment.js';

/** The years that headings state for their sections. Expressions are asked for and noted in text order. */
export interface SectionYears {
  /** The year of the innermost section around an expression whose heading states one. */
  at(time: FoundTime): number | undefined;
  /** Notes what an expression means: the first one in a heading that tells a year gives it to the section. */
  note(time: FoundTime, resolved: Resolved): void;
}

interface OpenSection {
  readonly section: PassageSection;
  year: number | undefined;
}

/** `sections` are in text order, each before the ones inside it; each is opened and closed once. */
export function createSectionYears(sections: readonly PassageSection[]): SectionYears {
  const open: OpenSection[] = [];
  let next = 0;

  function moveTo(offset: number): void {
    for (let section = sections[next]; section && section.start <= offset; section = sections[++next]) {
      closeBefore(section.start);
      open.push({ section, year: open.at(-1)?.year });
    }
    closeBefore(offset);
  }
  function closeBefore(offset: number): void {
    while ((open.at(-1)?.section.end ?? Number.POSITIVE_INFINITY) <= offset) open.pop();
  }

  return {
    at({ start }) {
      moveTo(start);
      return open.at(-1)?.year;
    },
    note({ start }, { tellsYear, start: from, end }) {
      const innermost = open.at(-1);
      if (!innermost || !tellsYear || from.slice(0, 4) !== end.slice(0, 4)) return;
      const { heading } = innermost.section;
      const inherited = open.at(-2)?.year;
      if (start >= heading.start && start < heading.end && innermost.year === inherited)
        innermost.year = partsOf(end)[0];
    },
  };
}
