import { findDictionaryFiles } from './dictionary-files.js';
import { requireNative } from './require-native.js';
import type { Segmenter } from './segmenter.js';

interface Nodejieba {
  load(options: { dict: string; idfDict: string; userDict: string }): void;
  cut(sentence: string, hmm: boolean): string[];
}

/**
 * The segmenter over nodejieba (C++). Its dictionary belongs to the process, so loading it here replaces
 * one that the host program loaded. Throws an error when the package or its binary is absent.
 */
export function createNodejiebaSegmenter(): Segmenter {
  const nodejieba = requireNative('nodejieba') as Nodejieba;
  const { dictionary, idf } = findDictionaryFiles();
  // It would add words of its own: the table holds none that is Han.
  nodejieba.load({ dict: dictionary, idfDict: idf, userDict: idf });
  return { name: 'nodejieba', cut: (text) => nodejieba.cut(text, false) };
}
