import type { SectionRole } from '../../schema/section-role.js';
import type { Passage, PassageSection } from '../passage.js';

/** Tells what the section around a place is about; places are asked about in text order. */
export class SectionRoleReader {
  readonly #passage: Passage;
  /** The sections around the place asked about, outermost first. */
  readonly #around: PassageSection[] = [];
  #next = 0;

  constructor(passage: Passage) {
    this.#passage = passage;
  }

  /** The role of the innermost section around a place. */
  at(start: number): SectionRole {
    const { sections, genre } = this.#passage;
    for (let section = sections[this.#next]; section && section.start <= start; section = sections[++this.#next]) {
      this.#leave(section.start);
      this.#around.push(section);
    }
    this.#leave(start);
    return this.#around.at(-1)?.role ?? (genre === 'plan' ? 'plans' : 'achievements');
  }

  #leave(place: number): void {
    while (this.#around.length > 0 && (this.#around.at(-1)?.end ?? 0) <= place) this.#around.pop();
  }
}
