import { BaogaoError } from '../error.js';
import type { Limits } from './limits.js';

/** Counts what the reader of one file makes of it, and stops it where that is more than the limits allow. */
export class Budget {
  private blocks = 0;
  private characters = 0;

  constructor(
    private readonly name: string,
    private readonly limits: Limits,
  ) {}

  /** @throws BaogaoError `too-many-blocks`, `too-many-characters` */
  block(characters: number): void {
    const { name, limits } = this;
    if (++this.blocks > limits.blocks) throw new BaogaoError('too-many-blocks', { name, limit: limits.blocks });
    this.text(characters);
  }

  /** @throws BaogaoError `too-many-characters` */
  text(characters: number): void {
    const { name, limits } = this;
    this.characters += characters;
    if (this.characters <= limits.characters) return;
    throw new BaogaoError('too-many-characters', { name, limit: limits.characters });
  }

  /** @throws BaogaoError `nested-too-deeply` */
  depth(depth: number): void {
    const { name, limits } = this;
    if (depth > limits.depth) throw new BaogaoError('nested-too-deeply', { name, limit: limits.depth });
  }
}
