import { BaogaoError } from '../../error.js';
import type { FurnitureRole } from '../block.js';
import type { DraftBlock } from '../compose-document.js';
import type { ReadContext } from '../read-context.js';
import type { ReadResult } from '../read-result.js';
import { cellText } from '../table-drafts.js';
import { DocBodyReader } from './body-reader.js';
import { CompoundFile } from './compound-file.js';
import { docNumbering } from './lists.js';
import { DocStyles } from './styles.js';
import { ENCRYPTED, FLAGS, IDENTIFIER, type Story, type WordCharacter, WordFile } from './word-file.js';

/** The stream of the text, and the two of tables, of which the text names one. */
const MAIN = 'WordDocument';
const TABLES = ['0Table', '1Table'] as const;
const SECTOR = 512;
/** In which order a section has its headers and footers: for even, odd and first pages ([MS-DOC] 2.3.5). */
const MARGINS: readonly FurnitureRole[] = ['header', 'header', 'footer', 'footer', 'header', 'footer'];
/** Before those of the first section stand the lines above notes. */
const SEPARATORS = 6;

/** Word's old binary format ([MS-DOC]): the text as it reads now, with its automatic numbers written out. */
export async function readDoc(bytes: Uint8Array, context: ReadContext): Promise<ReadResult> {
  const { label: name, budget } = context;
  const file = openFile(bytes, name);
  const styles = new DocStyles(file.part('styles'));
  const numbering = docNumbering(file.part('lists'), file.behind('lists'), file.part('overrides'));
  const read = (characters: Iterable<WordCharacter>): readonly DraftBlock[] =>
    new DocBodyReader(styles, numbering, budget).read(characters);
  const notes = (story: Story, role: FurnitureRole): DraftBlock[] =>
    read(file.characters(story)).flatMap((block) => furniture(role, [block]));
  return {
    blocks: [
      ...read(file.characters('body')),
      ...read(file.characters('box')),
      ...notes('footnote', 'footnote'),
      ...notes('endnote', 'endnote'),
      ...margins(file).flatMap(({ role, characters }) => furniture(role, read(characters))),
    ],
  };
}

function openFile(bytes: Uint8Array, name: string): WordFile {
  const compound = new CompoundFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const main = compound.stream(MAIN);
  if (main === null) {
    refuseDamaged(bytes, name);
    const found = 'another file of an old Office';
    throw new BaogaoError('format-mismatch', { name, expected: 'doc', found, advice: 'save it as docx or pdf' });
  }
  const file = new WordFile(main, (second) => compound.stream(TABLES[second ? 1 : 0]));
  if (file.encrypted) throw new BaogaoError('file-encrypted', { name });
  if (!file.readable) {
    const found = 'a document of Word 95 or older';
    throw new BaogaoError('format-mismatch', { name, expected: 'doc', found, advice: 'save it as docx' });
  }
  return file;
}

/** The block of information of a document is there, at the beginning of a sector, though no directory leads to it. */
function refuseDamaged(bytes: Uint8Array, name: string): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = SECTOR; at + SECTOR <= file.length; at += SECTOR) {
    if (file.readUInt16LE(at) !== IDENTIFIER) continue;
    if ((file.readUInt16LE(at + FLAGS) & ENCRYPTED) !== 0) throw new BaogaoError('file-encrypted', { name });
    throw new Error('its directory does not name the text; save it as docx');
  }
}

/** The headers and footers of the sections, each a stretch of one part of the text. */
function margins(file: WordFile): { readonly role: FurnitureRole; readonly characters: Iterable<WordCharacter> }[] {
  const places = file.part('headers');
  const length = file.lengthOf('header');
  const ends: number[] = [];
  for (let at = 0; at + 4 <= places.length; at += 4) ends.push(places.readUInt32LE(at));
  const found: { role: FurnitureRole; characters: Iterable<WordCharacter> }[] = [];
  for (let story = SEPARATORS; story + 1 < ends.length; story++) {
    const [from = 0, to = 0] = [ends[story], ends[story + 1]];
    const role = MARGINS[(story - SEPARATORS) % MARGINS.length];
    if (role !== undefined && from < to && to <= length)
      found.push({ role, characters: file.characters('header', from, to) });
  }
  return found;
}

function furniture(role: FurnitureRole, blocks: readonly DraftBlock[]): DraftBlock[] {
  const { text } = cellText(blocks);
  return text.trim() === '' ? [] : [{ type: 'furniture', role, text }];
}
