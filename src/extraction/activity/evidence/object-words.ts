import type { MarkedTokens } from '../../clause/marked-tokens.js';
import { TAG } from '../../clause/word-kind.js';
import { isIn } from '../../syntax/word-class.js';
import type { Token } from '../../token/token.js';

/** A word that says nothing by itself of what it describes: 有关, 各类. */
export const VAGUE = 1;
/** A name, or a piece of one. */
export const NAME = 2;

/** What each token is inside an object, as flags: read once for all objects that it may be in. */
export function objectWords({ tokens }: MarkedTokens, tags: Uint8Array): Uint8Array {
  const flags = new Uint8Array(tokens.length);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (isIn(token, 'generic-modifier')) flags[index] = VAGUE;
    if (isName(tags[index] ?? 0, token)) flags[index] = Number(flags[index]) | NAME;
  }
  return flags;
}

function isName(tag: number, { kind, word }: Token): boolean {
  if (tag === TAG.quoted || tag === TAG.body) return true;
  return kind === 'latin' || kind === 'placeholder' || word.pos.startsWith('ns') || word.pos.startsWith('nz');
}
