import { composeDocument } from '../compose-document.js';
import { guarded } from '../guarded.js';
import type { ReadContext } from '../read-context.js';
import type { SourceDocument } from '../source-document.js';
import { decodeText } from '../txt/decode-text.js';
import { declaredEncoding } from './declared-encoding.js';
import { mainContent } from './main-content.js';
import { readBlocks } from './read-blocks.js';

/** Web pages: the main content, without what surrounds it on the site. */
export async function readHtml(bytes: Uint8Array, context: ReadContext): Promise<SourceDocument> {
  const { text, encoding } = await decodeText(bytes, context, declaredEncoding(bytes));
  const { parseHTML } = await import('linkedom');
  const { Readability } = await import('@mozilla/readability');
  return guarded(context.label, 'html', () => {
    const { document } = parseHTML(/<body[\s>]/i.test(text) ? text : `<html><head></head><body>${text}</body></html>`);
    const { title, content } = mainContent(document, Readability);
    const blocks = [
      ...(title === null ? [] : [{ type: 'heading' as const, level: 0, text: title }]),
      ...readBlocks(content),
    ];
    return composeDocument(blocks, { name: context.name, format: 'html', encoding });
  });
}
