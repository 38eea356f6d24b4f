import { checked } from '../batch/checked.js';
import { requirePackages } from '../optional-packages.js';
import { createParser } from '../parse.js';
import { type McpOptions, mcpOptionsSchema } from './mcp-options.js';

const PACKAGES = ['@modelcontextprotocol/sdk/server/mcp.js'];

/**
 * Serves the tools `extract_report`, `outline` and `explain` to an assistant on standard input and output (Model Context
 * Protocol), until standard input ends.
 *
 * @throws BaogaoError `bad-option`, `package-missing`, and as `createParser` does
 */
export async function startMcp(options: McpOptions = {}): Promise<void> {
  const { grammars, packs, segmenter, root } = checked(mcpOptionsSchema, options);
  await requirePackages('baogao mcp', PACKAGES);
  const parserOptions = { ...(grammars && { grammars }), ...(packs && { packs }), ...(segmenter && { segmenter }) };
  createParser(parserOptions);
  const { createServer } = await import('./create-server.js');
  const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js');
  const server = createServer({
    ...(root !== undefined && { root }),
    ...parserOptions,
  });
  const ended = new Promise<void>((resolve) => process.stdin.once('close', resolve).once('end', resolve));
  await server.connect(new StdioServerTransport());
  await ended;
  await server.close();
}
