export type { McpOptions } from './mcp-options.js';
export { startMcp } from './start-mcp.js';
