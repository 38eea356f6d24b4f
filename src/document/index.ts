export type {
  Block,
  CellBlock,
  FurnitureBlock,
  FurnitureRole,
  HeadingBlock,
  ParagraphBlock,
  RowBlock,
  TableBlock,
  VirtualMarker,
} from './block.js';
export { DOCUMENT_FORMATS, type DocumentFormat } from './document-format.js';
export type { DocumentOptions } from './document-options.js';
export { DEFAULT_LIMITS, type Limits } from './limits.js';
export { readDocument } from './read-document.js';
export type { Place, SourceDocument } from './source-document.js';
