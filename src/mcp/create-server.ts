import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import { account } from '../account/index.js';
import { audit, auditBalance } from '../audit/index.js';
import { flatTypesOf, packTypesIn } from '../batch/flat-types.js';
import { parserSettings } from '../batch/pool/parser-settings.js';
import { version } from '../batch/version.js';
import { compare } from '../compare/index.js';
import { BaogaoError } from '../error.js';
import { explain } from '../explain.js';
import { toOutline } from '../output/to-outline.js';
import { toRecords } from '../output/to-records.js';
import { createParser } from '../parse.js';
import { parserOptionsSchema } from '../parser-options.js';
import { accountSchema } from '../schema/account.js';
import { auditBalanceSchema, findingSchema } from '../schema/finding.js';
import { flatRecordSchema } from '../schema/flat-record.js';
import { flatPackRecordSchema } from '../schema/pack-record-schema.js';
import { reportDifferenceSchema } from '../schema/report-difference.js';
import type { Root } from '../schema/root.js';
import type { McpOptions } from './mcp-options.js';
import { type Asked, readAsked } from './read-asked.js';

/** Records that are told at once unless more are asked for: assistants read a few pages at most. */
const FEW = 200;
const MOST = 5_000;

const askedShape = {
  text: z.string().optional().describe('The text of the report'),
  file: z.string().optional().describe('Or a file of the folder that the server was started with'),
  reference: parserOptionsSchema.shape.reference.describe('The period the report is about, such as 2014 or 2014-06'),
};

const READ_ONLY = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

/** The tools that assistants use: what they cite has its place in the text, and `text.slice(start, end)` is what it says. */
export function createServer({ root: folder, grammars, packs, segmenter }: McpOptions): McpServer {
  const server = new McpServer({ name: 'baogao', version: version() });
  const parserOptions = { ...(grammars && { grammars }), ...(packs && { packs }), ...(segmenter && { segmenter }) };
  const settings = parserSettings({ grammars, packs });
  const flatTypes = flatTypesOf(settings);
  const record = z.union([flatRecordSchema, ...packTypesIn(settings).map(flatPackRecordSchema)]);

  async function parse(asked: Asked & { readonly reference?: string | undefined }, account = false): Promise<Root> {
    const { reference } = asked;
    const parser = createParser({ ...parserOptions, account, ...(reference !== undefined && { reference }) });
    return parser.parse(await readAsked(asked, folder ?? null));
  }

  server.registerTool(
    'extract_report',
    {
      title: 'Records of a Chinese work report',
      description:
        'Sections, counts (value, unit, what was counted and done), dates, organisations and activities of a report, ' +
        'each with start and end in UTF-16 code units. Cite figures by these spans.',
      inputSchema: {
        ...askedShape,
        types: z.array(z.enum(flatTypes)).min(1).optional().describe('Only these types of record'),
        from: z.int().nonnegative().optional().describe('Records to skip'),
        limit: z.int().positive().max(MOST).optional().describe(`Records to tell, ${FEW} if left out`),
      },
      outputSchema: { total: z.int(), records: z.array(record) },
      annotations: READ_ONLY,
    },
    ({ types = flatTypes, from = 0, limit = FEW, ...asked }) =>
      answer(async () => {
        const all = toRecords(await parse(asked)).filter(({ type }) => types.includes(type));
        const told = { total: all.length, records: all.slice(from, from + limit) };
        return { ...textResult(JSON.stringify(told)), structuredContent: told };
      }),
  );
  server.registerTool(
    'outline',
    {
      title: 'Outline of a Chinese work report',
      description: 'The tree of sections with the number of records in each.',
      inputSchema: askedShape,
      annotations: READ_ONLY,
    },
    (asked) => answer(async () => textResult(toOutline(await parse(asked)))),
  );
  server.registerTool(
    'audit',
    {
      title: 'What in a Chinese work report does not agree',
      description:
        'Figures, shares, growth, dates and numbering that contradict each other, each with rule and calculation.',
      inputSchema: askedShape,
      outputSchema: { findings: z.array(findingSchema), balance: z.array(auditBalanceSchema) },
      annotations: READ_ONLY,
    },
    (asked) =>
      answer(async () => {
        const root = await parse(asked);
        const told = { findings: audit(root), balance: auditBalance(root) };
        return { ...textResult(JSON.stringify(told)), structuredContent: told };
      }),
  );
  server.registerTool(
    'account',
    {
      title: 'What was left out of a Chinese work report, and why',
      description:
        'How many numerals, dates, markers and heads of bodies are part of a record, dismissed by a rule, or unexplained; ' +
        'and those that nothing explains.',
      inputSchema: askedShape,
      outputSchema: { balance: accountSchema.shape.balance, unexplained: accountSchema.shape.items },
      annotations: READ_ONLY,
    },
    (asked) =>
      answer(async () => {
        const { balance, items } = account(await parse(asked, true));
        const told = { balance, unexplained: items.filter((item) => item.class === 'unexplained') };
        return { ...textResult(JSON.stringify(told)), structuredContent: told };
      }),
  );
  server.registerTool(
    'compare',
    {
      title: 'How two Chinese work reports differ',
      description: 'Figures of the same thing with their difference, what became of plans, sections and activities.',
      inputSchema: {
        earlier: z.object(askedShape).describe('The earlier report'),
        later: z.object(askedShape).describe('The later one'),
      },
      outputSchema: reportDifferenceSchema.shape,
      annotations: READ_ONLY,
    },
    ({ earlier, later }) =>
      answer(async () => {
        const told = compare(await parse(earlier), await parse(later));
        return { ...textResult(JSON.stringify(told)), structuredContent: { ...told } };
      }),
  );
  server.registerTool(
    'explain',
    {
      title: 'Why there is a record at a place, or none',
      description: 'Which rules matched at an offset, what they captured, and what became of each match.',
      inputSchema: { ...askedShape, at: z.int().nonnegative().describe('Offset in UTF-16 code units') },
      annotations: READ_ONLY,
    },
    ({ at, ...asked }) => answer(async () => textResult(JSON.stringify(explain(await parse(asked), at)))),
  );
  return server;
}

const textResult = (text: string): CallToolResult => ({ content: [{ type: 'text', text }] });

/** What cannot be read is told to the assistant, which may mend it. */
async function answer(make: () => Promise<CallToolResult>): Promise<CallToolResult> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof BaogaoError)) throw error;
    return { ...textResult(`${error.code}: ${error.message}`), isError: true };
  }
}
