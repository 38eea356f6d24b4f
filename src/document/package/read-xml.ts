import { Parser } from 'htmlparser2';
import type { Budget } from '../budget.js';

/** Told of the elements of WordprocessingML by their local names; those of other namespaces are passed by. */
export interface XmlHandler {
  /** Attributes too are named without their prefix. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Thrown where an element is not closed. */
export class UnfinishedXml extends Error {}

/** Word's own, those of Word 2003, and others with their prefix: alternatives for older programs, formulas, charts, drawn words. */
const WORD: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', ''],
  ['http://schemas.microsoft.com/office/word/2003/wordml', ''],
  // Of it only the number that Word has counted has a meaning here.
  ['http://schemas.microsoft.com/office/word/2003/auxHint', ''],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['urn:schemas-microsoft-com:vml', 'v'],
]);

/** A parser that is fed the bytes of a part, piece by piece, and tells the handler; nothing is kept. */
export interface XmlSink {
  write(bytes: Uint8Array): void;
  /** @throws UnfinishedXml if the part ends inside an element, or has none. */
  end(): void;
}

/** @param namespaces what stands for the prefix of elements of each; an empty one for Word's own */
export function createXmlSink(
  handler: XmlHandler,
  budget: Budget,
  namespaces: ReadonlyMap<string, string> = WORD,
): XmlSink {
  let decoder: TextDecoder | undefined;
  let depth = 0;
  let elements = 0;
  let unfinished = false;
  /** What stands for the prefix of a namespace: nothing for Word's own, null for those passed by. */
  const prefixes = new Map<string, string | null>();

  const nameOf = (qualified: string): string | null => {
    const colon = qualified.indexOf(':');
    const prefix = prefixes.get(colon < 0 ? '' : qualified.slice(0, colon));
    if (prefix === undefined || prefix === null) return null;
    return prefix === '' ? qualified.slice(colon + 1) : `${prefix}:${qualified.slice(colon + 1)}`;
  };
  const parser = new Parser(
    {
      onopentag(qualified, attributes) {
        depth++;
        budget.depth(depth);
        elements++;
        const local: Record<string, string> = {};
        for (const [key, value] of Object.entries(attributes)) {
          if (key === 'xmlns' || key.startsWith('xmlns:')) {
            prefixes.set(key.slice('xmlns:'.length), namespaces.get(value) ?? null);
          } else local[key.slice(key.indexOf(':') + 1)] = value;
        }
        const name = nameOf(qualified);
        if (name !== null) handler.open(name, local);
      },
      ontext: (text) => handler.text(text),
      onclosetag(qualified, implied) {
        depth--;
        // An empty element is closed by implication too, but only at the end of the part are others.
        if (implied && ended) unfinished = true;
        const name = nameOf(qualified);
        if (name !== null) handler.close(name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  let ended = false;
  return {
    write(bytes) {
      decoder ??= new TextDecoder(encodingOf(bytes));
      parser.write(decoder.decode(bytes, { stream: true }));
    },
    end() {
      if (decoder !== undefined) parser.write(decoder.decode());
      ended = true;
      parser.end();
      if (unfinished || elements === 0 || depth !== 0) throw new UnfinishedXml();
    },
  };
}

/** XML is in UTF-8 unless a mark says otherwise. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
