import { BaogaoError } from '../../error.js';
import type { FurnitureRole } from '../block.js';
import type { DraftBlock } from '../compose-document.js';
import type { ReadContext } from '../read-context.js';
import type { ReadResult } from '../read-result.js';
import { cellText } from '../table-drafts.js';
import { type BodyContext, BodyReader } from './body-reader.js';
import { ListCounter } from './list-counter.js';
import { NumberingReader } from './numbering.js';
import { createXmlSink } from './read-xml.js';
import { StylesReader } from './styles.js';
import { unpack } from './unpack.js';

const PART = /^word\/(document|styles|numbering|header|footer|footnotes|endnotes)\d*\.xml$/;

const kindOf = (part: string): string | undefined => PART.exec(part)?.[1];

/** Word's documents (Office Open XML): the text as it reads now, with its automatic numbers written out. */
export async function readDocx(bytes: Uint8Array, context: ReadContext): Promise<ReadResult> {
  const shared = readDefinitions(bytes, context);
  const parts: { kind: string; name: string; reader: BodyReader }[] = [];
  unpack(bytes, context, (name) => {
    const kind = kindOf(name);
    if (kind === undefined || kind === 'styles' || kind === 'numbering') return null;
    // Numbers in headers and notes are counted by themselves.
    const own = kind === 'document' ? shared : { ...shared, counter: new ListCounter(shared.numbering) };
    const reader = new BodyReader(own);
    parts.push({ kind, name, reader });
    return createXmlSink(reader, context.budget);
  });
  const body = parts.find(({ kind }) => kind === 'document');
  if (body === undefined) {
    throw new BaogaoError('file-damaged', { name: context.label, format: 'docx', problem: 'it has no text part' });
  }
  parts.sort((a, b) => (a.name < b.name ? -1 : 1));
  const furniture = [
    ...parts.filter(({ kind }) => kind === 'footnotes').flatMap(({ reader }) => notes(reader, 'footnote')),
    ...parts.filter(({ kind }) => kind === 'endnotes').flatMap(({ reader }) => notes(reader, 'endnote')),
    ...parts.filter(({ kind }) => kind === 'header').map(({ reader }) => margin(reader, 'header')),
    ...parts.filter(({ kind }) => kind === 'footer').map(({ reader }) => margin(reader, 'footer')),
  ];
  return { blocks: [...body.reader.blocks, ...furniture] };
}

/** Styles and lists stand behind the text that refers to them, so they are read first. */
function readDefinitions(bytes: Uint8Array, context: ReadContext): BodyContext {
  const styles = new StylesReader();
  const lists = new NumberingReader();
  unpack(bytes, context, (name) => {
    const kind = kindOf(name);
    if (kind === 'styles') return createXmlSink(styles, context.budget);
    return kind === 'numbering' ? createXmlSink(lists, context.budget) : null;
  });
  const numbering = lists.numbering((style) => styles.listOf(style));
  return { styles, numbering, counter: new ListCounter(numbering), budget: context.budget };
}

const notes = ({ noteTexts }: BodyReader, role: FurnitureRole): DraftBlock[] =>
  noteTexts.map((text) => ({ type: 'furniture', role, text }));

const margin = ({ blocks }: BodyReader, role: FurnitureRole): DraftBlock => ({
  type: 'furniture',
  role,
  text: cellText(blocks).text,
});
