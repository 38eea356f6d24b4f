import type { DraftBlock } from '../compose-document.js';
import type { Archive } from '../package/archive.js';
import { createXmlSink, type XmlHandler } from '../package/read-xml.js';
import type { Relationship } from '../package/relationships.js';
import type { ReadContext } from '../read-context.js';
import { ChartReader } from './chart-reader.js';
import { DiagramReader } from './diagram-reader.js';

interface DrawnReader extends XmlHandler {
  readonly blocks: DraftBlock[];
}

/** Readers of what is drawn in a document, by the type of its part. */
const READERS = { chart: ChartReader, diagramData: DiagramReader } as const;

const DRAWING: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
]);

/** What charts and diagrams say, by the id under which the text shows them. */
export function readDrawn(
  parts: readonly Relationship[],
  archive: Archive,
  { budget }: ReadContext,
): ReadonlyMap<string, readonly DraftBlock[]> {
  const drawn = new Map<string, readonly DraftBlock[]>();
  for (const { id, type, target } of parts) {
    const Reader = READERS[type as keyof typeof READERS];
    if (Reader === undefined || !archive.has(target)) continue;
    const reader: DrawnReader = new Reader(budget);
    archive.read(target, createXmlSink(reader, budget, DRAWING));
    drawn.set(id, reader.blocks);
  }
  return drawn;
}
