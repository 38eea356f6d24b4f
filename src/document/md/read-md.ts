import type { DraftBlock } from '../compose-document.js';
import { guarded } from '../guarded.js';
import { checkDepth } from '../html/check-depth.js';
import { readBlocks } from '../html/read-blocks.js';
import type { ReadContext } from '../read-context.js';
import type { ReadResult } from '../read-result.js';
import { decodeText } from '../txt/decode-text.js';
import { checkNesting } from './check-nesting.js';
import { markdownBlocks } from './markdown-blocks.js';

/** A block of properties at the beginning, as many programs write it. */
const FRONT_MATTER = /^---[ \t]*\r?\n(?:[^\n]*\n){0,200}?---[ \t]*(?:\r?\n|$)/;

/**
 * What the library takes quadratic time for. Marks of emphasis are taken away behind it; links stay as they are written
 * in a file with more of them than a report has.
 */
const EMPHASIS = ['attention'];
const LINKS = ['labelStartLink', 'labelStartImage', 'labelEnd', 'definition'];
const MOST_LINKS = 1000;

/** Markdown (CommonMark, with the tables of GitHub): the text without its marks, the lines as they stand. */
export async function readMd(bytes: Uint8Array, context: ReadContext): Promise<ReadResult> {
  const { text, encoding, diagnostics = [] } = await decodeText(bytes, context);
  const { fromMarkdown } = await import('mdast-util-from-markdown');
  const { gfmTable } = await import('micromark-extension-gfm-table');
  const { gfmTableFromMarkdown } = await import('mdast-util-gfm-table');
  const tables = TABLE.test(text) ? await readerOfTables(context) : null;
  return guarded(context.label, 'md', () => {
    checkNesting(text, context.budget);
    // The lines stay, so that those behind keep their numbers.
    const shown = text.replace(FRONT_MATTER, (matter) => matter.replace(/[^\n]/g, ''));
    const disabled = shown.split('[', MOST_LINKS + 2).length > MOST_LINKS + 1 ? [...EMPHASIS, ...LINKS] : EMPHASIS;
    const tree = fromMarkdown(shown, {
      extensions: [gfmTable(), { disable: { null: disabled } }],
      mdastExtensions: [gfmTableFromMarkdown()],
    });
    return { blocks: markdownBlocks(tree, { text: shown, tables }), encoding, diagnostics };
  });
}

const TABLE = /<table[\s>]/i;

/** Reads a table that is written as in a page. */
async function readerOfTables({ budget }: ReadContext): Promise<(html: string) => DraftBlock[]> {
  const { Parser } = await import('htmlparser2');
  const { parseHTML } = await import('linkedom');
  return (html) => {
    checkDepth(html, Parser, budget);
    return readBlocks(parseHTML(`<html><head></head><body>${html}</body></html>`).document.body);
  };
}
