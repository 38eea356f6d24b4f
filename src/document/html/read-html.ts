import type { Parser } from 'htmlparser2';
import { composeDocument } from '../compose-document.js';
import { guarded } from '../guarded.js';
import type { ReadContext } from '../read-context.js';
import type { SourceDocument } from '../source-document.js';
import { decodeText } from '../txt/decode-text.js';
import { declaredEncoding } from './declared-encoding.js';
import { mainContent } from './main-content.js';
import { readBlocks } from './read-blocks.js';

/** No page that people read comes near; the work of the libraries grows with the depth of each element. */
const DEEPEST = 500;

/** Web pages: the main content, without what surrounds it on the site. */
export async function readHtml(bytes: Uint8Array, context: ReadContext): Promise<SourceDocument> {
  const { text, encoding } = await decodeText(bytes, context, declaredEncoding(bytes));
  const { Parser } = await import('htmlparser2');
  const { parseHTML } = await import('linkedom');
  const { Readability } = await import('@mozilla/readability');
  return guarded(context.label, 'html', () => {
    checkDepth(text, Parser);
    const { document } = parseHTML(/<body[\s>]/i.test(text) ? text : `<html><head></head><body>${text}</body></html>`);
    const { title, content } = mainContent(document, Readability);
    const blocks = [
      ...(title === null ? [] : [{ type: 'heading' as const, level: 0, text: title }]),
      ...readBlocks(content),
    ];
    return composeDocument(blocks, { name: context.name, format: 'html', encoding });
  });
}

/** Stops at once where the elements of a page are nested too deeply, as the library that makes its tree sees them. */
function checkDepth(html: string, Reader: typeof Parser): void {
  let depth = 0;
  const reader = new Reader({
    onopentag() {
      depth++;
      if (depth > DEEPEST) throw new Error('its elements are nested too deeply');
    },
    onclosetag() {
      depth--;
    },
  });
  reader.end(html);
}
