import { createXmlSink, type XmlHandler } from '../package/read-xml.js';
import type { ReadContext } from '../read-context.js';
import type { ReadResult } from '../read-result.js';
import { BodyReader } from './body-reader.js';
import { ListCounter } from './list-counter.js';
import { NumberingReader } from './numbering.js';
import { StylesReader } from './styles.js';

/**
 * Word's documents as one file of XML: that of Word 2003, whose paragraphs say themselves which number they have, and
 * the packages of later ones, whose parts stand one behind the other.
 */
export async function readWordXml(bytes: Uint8Array, { budget }: ReadContext): Promise<ReadResult> {
  const styles = new StylesReader();
  const lists = new NumberingReader();
  const definitions = new Switch({ styles, numbering: lists });
  const first = createXmlSink(definitions, budget);
  first.write(bytes);
  first.end();
  const numbering = lists.numbering((style) => styles.listOf(style));
  const body = new BodyReader({ styles, numbering, counter: new ListCounter(numbering), drawn: new Map(), budget });
  const second = createXmlSink(new Switch({ body }), budget);
  second.write(bytes);
  second.end();
  body.end();
  return { blocks: [...body.blocks] };
}

/** Hands on what stands inside some elements, each to a handler of its own. */
class Switch implements XmlHandler {
  private current: { readonly name: string; readonly handler: XmlHandler } | null = null;
  private depth = 0;

  constructor(private readonly handlers: Readonly<Record<string, XmlHandler>>) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const handler = this.handlers[name];
    if (this.current === null) {
      if (handler !== undefined) this.current = { name, handler };
      return;
    }
    if (name === this.current.name) this.depth++;
    this.current.handler.open(name, attributes);
  }

  close(name: string): void {
    if (this.current === null) return;
    if (name === this.current.name && this.depth-- === 0) {
      this.current = null;
      this.depth = 0;
      return;
    }
    this.current.handler.close(name);
  }

  text(text: string): void {
    this.current?.handler.text(text);
  }
}
