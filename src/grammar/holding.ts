import type { Attributes, AttributeValue } from './attributes.js';

/** What holds of something, as the attributes that rules ask for; what does not is `false`, and left out. */
export const holding = (said: Readonly<Record<string, AttributeValue | boolean>>): Attributes =>
  Object.fromEntries(Object.entries(said).filter((entry): entry is [string, AttributeValue] => entry[1] !== false));
