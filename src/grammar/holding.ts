import type { Attributes, AttributeValue } from './attributes.js';

/** What holds of something, as the attributes that rules ask for; what does not is `false` or undefined, and left out. */
export const holding = (said: Readonly<Record<string, AttributeValue | boolean | undefined>>): Attributes =>
  Object.fromEntries(
    Object.entries(said).filter((entry): entry is [string, AttributeValue] => (entry[1] ?? false) !== false),
  );
