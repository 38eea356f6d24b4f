const BLANK = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const SAVE = 0x71;
const RESTORE = 0x51;

/** Follows how often the state of drawing is saved (`q`) and not restored (`Q`) in contents that come in pieces. */
export class StateDepth {
  private depth = 0;
  /** The byte before, and before that one. */
  private last = 0x20;
  private before = 0x20;

  /** The greatest depth in this piece. */
  add(piece: Uint8Array): number {
    let deepest = 0;
    for (const byte of piece) {
      if (BLANK.has(byte) && BLANK.has(this.before)) {
        if (this.last === SAVE) deepest = Math.max(deepest, ++this.depth);
        else if (this.last === RESTORE && this.depth > 0) this.depth--;
      }
      this.before = this.last;
      this.last = byte;
    }
    return deepest;
  }
}
