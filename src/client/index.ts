export type { FlatRecord } from '../schema/flat-record.js';
export type { Root } from '../schema/root.js';
export type { BatchLine, Health, Problem } from '../serve/contract.js';
export {
  type BatchAnswer,
  type Client,
  type ClientBatchOptions,
  type ClientOptions,
  createClient,
  type Input,
  type InputOptions,
} from './create-client.js';
export { ServiceError } from './service-error.js';
