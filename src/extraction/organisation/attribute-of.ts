import type { ClassName } from '../../generated/class-name.js';
import type { FeatureName } from '../../generated/feature-name.js';
import type { AttributeValue } from '../../grammar/attributes.js';
import type { Token } from '../token/token.js';

/** An attribute that a lexicon gives to the token's word. */
export function attributeOf(
  token: Token | undefined,
  className: ClassName,
  name: FeatureName,
): AttributeValue | undefined {
  return token?.word.attributesIn(className)?.[name];
}
