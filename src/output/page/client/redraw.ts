import { createMarker } from '../mark-steps.js';
import { create } from './create.js';
import { decisions } from './decisions.js';
import { isShown } from './filters.js';
import { marksOf } from './marks.js';
import { type MarkedRecord, markedRecords, numberOf, recordAt } from './records.js';
import { textChanged } from './text-changed.js';
import { type Block, blocksOf, type Span, textNodesOf } from './text-place.js';

/** Keeps the marks as the reader's decisions have it. */
export function startRedrawing(): void {
  let before = new Map<string, MarkedRecord>(markedRecords().map((record) => [record.id, record]));
  decisions.listen(() => {
    const now = new Map(markedRecords().map((record) => [record.id, record]));
    const moved: Span[] = [];
    const judged: string[] = [];
    for (const id of new Set([...before.keys(), ...now.keys()])) {
      const [was, is] = [before.get(id), now.get(id)];
      if (was?.start !== is?.start || was?.end !== is?.end || was?.type !== is?.type) {
        moved.push(...[was, is].filter((span) => span !== undefined));
      }
      if (is && was?.review !== is.review) judged.push(id);
    }
    before = now;
    const blocks = [...new Set(moved.flatMap(blocksOf))].sort((a, b) => a.start - b.start);
    if (blocks.length > 0) redraw(blocks);
    for (const id of judged) paint(id);
    if (blocks.length > 0) textChanged.set(textChanged.value + 1);
  });
}

/** A stretch of a block, and the element that it stands in if it looks different from running text. */
interface Piece extends Span {
  readonly text: string;
  readonly wrapper: HTMLElement | null;
}

function redraw(blocks: readonly Block[]): void {
  const pieces = blocks.map(takeOut);
  for (const [index, block] of blocks.entries()) {
    const inside = markedRecords().filter(({ start, end }) => start < block.end && block.start < end);
    const begun = inside.filter(({ id }) => document.getElementById(id) !== null).map(({ id }) => id);
    putIn(block, pieces[index] ?? [], inside, begun);
    for (const { id, review } of inside) if (review !== null) paint(id);
  }
}

/** Takes the text out of a block; what the page says of it stays. */
function takeOut({ element, start }: Block): Piece[] {
  let at = start;
  const pieces: Piece[] = [];
  for (const { parentElement, data } of textNodesOf(element)) {
    const wrapper = parentElement?.closest<HTMLElement>('.marker, .furniture')?.cloneNode() as HTMLElement | undefined;
    const last = pieces.at(-1);
    // A mark may have cut one in two.
    if (last !== undefined && last.wrapper?.className === wrapper?.className) {
      pieces.splice(-1, 1, { ...last, end: at + data.length, text: last.text + data });
    } else {
      pieces.push({ start: at, end: at + data.length, text: data, wrapper: wrapper ?? null });
    }
    at += data.length;
  }
  for (const child of [...element.childNodes]) {
    if (!(child instanceof HTMLElement && child.classList.contains('role'))) child.remove();
  }
  return pieces;
}

function putIn({ element }: Block, pieces: readonly Piece[], records: MarkedRecord[], begun: string[]): void {
  const marker = createMarker(records, begun);
  const open: HTMLElement[] = [];
  const said = element.firstChild;
  const add = (node: Node): void => {
    const around = open.at(-1);
    if (around) around.append(node);
    else element.insertBefore(node, said);
  };
  for (const piece of pieces) {
    for (const step of marker.stretch(piece.start, piece.end)) {
      if (step.type === 'open') {
        const { id, type, pack = false } = step.record;
        const looks = pack ? { class: isShown(type) ? 'pack' : 'pack off', 'data-type': type } : { class: type };
        const mark = create('mark', { [step.first ? 'id' : 'data-of']: id, ...looks });
        add(mark);
        open.push(mark);
      } else if (step.type === 'close') {
        open.pop();
      } else {
        const text = piece.text.slice(step.start - piece.start, step.end - piece.start);
        const wrapper = piece.wrapper?.cloneNode() as HTMLElement | undefined;
        wrapper?.append(text);
        add(wrapper ?? document.createTextNode(text));
      }
    }
  }
}

/** Lets a record's marks tell what the reader has said of it. */
function paint(id: string): void {
  const number = numberOf(id);
  if (number === null) return;
  const review = recordAt(number)?.review ?? null;
  for (const mark of marksOf(number)) {
    if (review === null) delete mark.dataset.review;
    else mark.dataset.review = review;
  }
}
