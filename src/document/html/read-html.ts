import { guarded } from '../guarded.js';
import type { ReadContext } from '../read-context.js';
import type { ReadResult } from '../read-result.js';
import { decodeText } from '../txt/decode-text.js';
import { checkDepth } from './check-depth.js';
import { declaredEncoding } from './declared-encoding.js';
import { mainContent } from './main-content.js';
import { readBlocks } from './read-blocks.js';

/** Web pages: the main content, without what surrounds it on the site. */
export async function readHtml(bytes: Uint8Array, context: ReadContext): Promise<ReadResult> {
  const { text, encoding, diagnostics = [] } = await decodeText(bytes, context, declaredEncoding(bytes));
  const { Parser } = await import('htmlparser2');
  const { parseHTML } = await import('linkedom');
  const { Readability } = await import('@mozilla/readability');
  return guarded(context.label, 'html', () => {
    checkDepth(text, Parser, context.budget);
    const { document } = parseHTML(/<body[\s>]/i.test(text) ? text : `<html><head></head><body>${text}</body></html>`);
    const { title, content } = mainContent(document, Readability);
    const blocks = [
      ...(title === null ? [] : [{ type: 'heading' as const, level: 0, text: title }]),
      ...readBlocks(content),
    ];
    return { blocks, encoding, diagnostics: blocks.length === 0 ? [...diagnostics, NOTHING] : diagnostics };
  });
}

const NOTHING = {
  code: 'nothing-readable',
  message: 'the page holds no text of its own; it may show one only with the help of its scripts',
};
