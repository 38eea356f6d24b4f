import { BaogaoError } from '../../error.js';
import type { FurnitureRole } from '../block.js';
import { findBytes } from '../bytes.js';
import type { DraftBlock } from '../compose-document.js';
import { Archive } from '../package/archive.js';
import { createXmlSink } from '../package/read-xml.js';
import { type Relationship, relationshipsOf } from '../package/relationships.js';
import type { ReadContext } from '../read-context.js';
import type { ReadResult } from '../read-result.js';
import { cellText } from '../table-drafts.js';
import { type BodyContext, BodyReader } from './body-reader.js';
import { ListCounter } from './list-counter.js';
import { NumberingReader } from './numbering.js';
import { readChunks } from './read-chunks.js';
import { readDrawn } from './read-drawn.js';
import { readWordXml } from './read-word-xml.js';
import { StylesReader } from './styles.js';

/** Where the main part lies if nothing says so. */
const MAIN_PART = 'word/document.xml';
const ZIP = 'PK';

/** Word's documents (Office Open XML): the text as it reads now, with its automatic numbers written out. */
export async function readDocx(bytes: Uint8Array, context: ReadContext): Promise<ReadResult> {
  if (findBytes(bytes.subarray(0, HEAD), ZIP) < 0) return readWordXml(bytes, context);
  const archive = new Archive(bytes, context);
  const { budget } = context;
  const main = relationshipsOf(archive, '', budget).find(({ type }) => type === 'officeDocument')?.target ?? MAIN_PART;
  if (!archive.has(main)) {
    throw new BaogaoError('file-damaged', { name: context.label, format: 'docx', problem: 'it has no text part' });
  }
  const relations = relationshipsOf(archive, main, budget);
  const parts = relations.length > 0 ? relations : byName(archive);
  const shared = { ...readDefinitions(archive, parts, context), drawn: readDrawn(parts, archive, context) };
  const body = new BodyReader(shared);
  archive.read(main, createXmlSink(body, budget));
  body.end();
  await readChunks(body, parts, archive, context, readDocx);
  const named = relations.length > 0 ? body.marginIds : null;
  const furniture = ORDER.flatMap((type) =>
    parts
      .filter((part) => part.type === type && (named === null || !MARGINS.has(type) || named.has(part.id)))
      .sort((a, b) => (a.target < b.target ? -1 : 1))
      .flatMap(({ target }) => {
        // Numbers in headers and notes are counted by themselves.
        const own = { drawn: NOTHING_DRAWN, counter: new ListCounter(shared.numbering) };
        const reader = new BodyReader({ ...shared, ...own });
        archive.read(target, createXmlSink(reader, budget));
        reader.end();
        return type === 'footnotes' || type === 'endnotes' ? notes(reader, ROLES[type]) : [margin(reader, ROLES[type])];
      }),
  );
  return { blocks: [...body.blocks, ...furniture] };
}

const HEAD = 64;
const ROLES = { footnotes: 'footnote', endnotes: 'endnote', header: 'header', footer: 'footer' } as const;
const ORDER = Object.keys(ROLES) as (keyof typeof ROLES)[];
/** Parts that a section shows only if it names them. */
const MARGINS: ReadonlySet<string> = new Set(['header', 'footer']);

/** The parts of a document whose relationships are lost. */
function byName(archive: Archive): Relationship[] {
  return archive.names.flatMap((target) => {
    const [, type] = /^word\/(styles|numbering|header|footer|footnotes|endnotes)\d*\.xml$/.exec(target) ?? [];
    return type === undefined ? [] : [{ id: target, type, target }];
  });
}

type Definitions = Omit<BodyContext, 'drawn'>;

/** Charts of headers and notes have ids of their own, and are not read. */
const NOTHING_DRAWN: ReadonlyMap<string, readonly DraftBlock[]> = new Map();

/** Styles and lists, to which the text refers. */
function readDefinitions(archive: Archive, parts: readonly Relationship[], { budget }: ReadContext): Definitions {
  const styles = new StylesReader();
  const lists = new NumberingReader();
  for (const { type, target } of parts) {
    if (type === 'styles') archive.read(target, createXmlSink(styles, budget));
    if (type === 'numbering') archive.read(target, createXmlSink(lists, budget));
  }
  const numbering = lists.numbering((style) => styles.listOf(style));
  return { styles, numbering, counter: new ListCounter(numbering), budget };
}

const notes = ({ noteTexts }: BodyReader, role: FurnitureRole): DraftBlock[] =>
  noteTexts.map((text) => ({ type: 'furniture', role, text }));

const margin = ({ blocks }: BodyReader, role: FurnitureRole): DraftBlock => ({
  type: 'furniture',
  role,
  text: cellText(blocks).text,
});
