import { dictionaryText } from './dictionary-text.js';
import { requireNative } from './require-native.js';
import type { Segmenter } from './segmenter.js';

interface NodeRsJieba {
  Jieba: { withDict(dictionary: Uint8Array): { cut(sentence: string, hmm: boolean): string[] } };
}

/** The segmenter over @node-rs/jieba (Rust, prebuilt). Throws an error when the package is absent. */
export function createNodeRsSegmenter(): Segmenter {
  const { Jieba } = requireNative('@node-rs/jieba') as NodeRsJieba;
  const jieba = Jieba.withDict(Buffer.from(dictionaryText()));
  return { name: '@node-rs/jieba', cut: (text) => jieba.cut(text, false) };
}
