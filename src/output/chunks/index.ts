export { type Chunk, chunkSchema } from './chunk.js';
export { type ChunkOptions, toChunks } from './to-chunks.js';
