export {
  type BatchLine,
  type BatchOptions,
  type ExtractOptions,
  type ExtractRequest,
  extractOptionsSchema,
  extractRequestSchema,
  type Health,
  type Problem,
  problemSchema,
} from './contract.js';
export { LOG_LEVELS, type ServeOptions } from './serve-options.js';
export { type Service, startService } from './start-service.js';
