import type { Budget } from '../budget.js';
import type { DraftBlock } from '../compose-document.js';
import type { XmlHandler } from '../package/read-xml.js';

/** What a diagram (SmartArt) says: a paragraph for each of its own. */
export class DiagramReader implements XmlHandler {
  readonly #blocks: DraftBlock[] = [];
  #paragraph = '';
  #inText = false;

  constructor(private readonly budget: Budget) {}

  open(name: string): void {
    if (name === 'a:t') this.#inText = true;
    else if (name === 'a:p') this.#paragraph = '';
    else if (name === 'a:br') this.#paragraph += '\n';
  }

  close(name: string): void {
    if (name === 'a:t') this.#inText = false;
    if (name !== 'a:p' || this.#paragraph.trim() === '') return;
    this.budget.block(this.#paragraph.length);
    this.#blocks.push({ type: 'paragraph', text: this.#paragraph });
  }

  text(text: string): void {
    if (this.#inText) this.#paragraph += text;
  }

  get blocks(): DraftBlock[] {
    return this.#blocks;
  }
}
