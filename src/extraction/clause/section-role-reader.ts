import type { SectionRole } from '../../schema/section-role.js';
import type { Passage, PassagePart } from '../passage.js';

/** Tells what the section or the cell of a table around a place is about; places are asked about in text order. */
export class SectionRoleReader {
  readonly #passage: Pick<Passage, 'sections' | 'parts' | 'genre'>;
  /** What is around the place asked about, outermost first. */
  readonly #around: PassagePart[] = [];
  #next = 0;

  constructor(passage: Pick<Passage, 'sections' | 'parts' | 'genre'>) {
    this.#passage = passage;
  }

  /** The role of the innermost section or cell around a place. */
  at(start: number): SectionRole {
    return this.#sectionAt(start)?.role ?? (this.#passage.genre === 'plan' ? 'plans' : 'achievements');
  }

  /** The role that a heading tells, or that the report has as a plan; null where nothing tells. */
  told(start: number): SectionRole | null {
    const section = this.#sectionAt(start);
    if (section) return section.told ? section.role : null;
    return this.#passage.genre === 'plan' ? 'plans' : null;
  }

  #sectionAt(start: number): PassagePart | undefined {
    const { sections, parts = sections } = this.#passage;
    for (let section = parts[this.#next]; section && section.start <= start; section = parts[++this.#next]) {
      this.#leave(section.start);
      this.#around.push(section);
    }
    this.#leave(start);
    return this.#around.at(-1);
  }

  #leave(place: number): void {
    while (this.#around.length > 0 && (this.#around.at(-1)?.end ?? 0) <= place) this.#around.pop();
  }
}
