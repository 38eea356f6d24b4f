import type { AttributeValue } from '../../grammar/attributes.js';
import type { Token } from '../token/token.js';

/** An attribute that a lexicon gives to the token's word. */
export function attributeOf(token: Token | undefined, className: string, name: string): AttributeValue | undefined {
  return token?.word.classes.get(className)?.[name];
}
