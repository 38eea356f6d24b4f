import { createRequire } from 'node:module';
import { dictionaryText } from '../generated/dictionary-text.js';
import type { Segmenter } from './segmenter.js';

interface NodeRsJieba {
  Jieba: { withDict(dictionary: Uint8Array): { cut(sentence: string, hmm: boolean): string[] } };
}

/** The segmenter over @node-rs/jieba (Rust, prebuilt). Throws what Node throws when the package is absent. */
export function createNodeRsSegmenter(): Segmenter {
  const { Jieba } = createRequire(import.meta.url)('@node-rs/jieba') as NodeRsJieba;
  const jieba = Jieba.withDict(Buffer.from(dictionaryText));
  return { name: '@node-rs/jieba', cut: (text) => jieba.cut(text, false) };
}
