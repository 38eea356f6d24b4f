import { frequencies, tags, words } from '../generated/dictionary-packed.js';

let text: string | undefined;

/** The same lines, in another order: pages load the dictionary in a form that compresses better. */
export function readDictionaryText(): string {
  text ??= unpack();
  return text;
}

function unpack(): string {
  const [frequencyOf, tagOf] = [frequencies.split(' '), tags.split(' ')];
  let word = '';
  let lines = '';
  let number = 0;
  for (const [, shared = '', rest = ''] of words.matchAll(/(\d+)(\D+)/g)) {
    word = word.slice(0, Number(shared)) + rest;
    lines += `${word} ${frequencyOf[number]} ${tagOf[number]}\n`;
    number += 1;
  }
  return lines;
}
