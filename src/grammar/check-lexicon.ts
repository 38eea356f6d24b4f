import type { AttributeValue } from './attributes.js';
import { checkFailure } from './check-failure.js';
import { type AttributeValues, type ClassKnowledge, PART_OF_SPEECH } from './class-attributes.js';
import type { Lexicon } from './node.js';

/**
 * Refuses words that lack what their class needs or tell what it does not know: such a word would pass and do harm, as a
 * classifier that measures nothing. A class that is new may have any attributes.
 *
 * @throws BaogaoError `grammar-check`
 */
export function checkLexicon({ file, name, entries }: Lexicon, { classes, values }: ClassKnowledge): void {
  const known = classes.get(name);
  if (known === undefined) return;
  const attributes = [...new Set([...known.known, PART_OF_SPEECH])].sort();
  for (const { word, attributes: told, ...place } of entries) {
    for (const [attribute, value] of Object.entries(told)) {
      if (!attributes.includes(attribute)) {
        throw checkFailure(
          file,
          place,
          `'${word}': the class '${name}' knows no attribute '${attribute}', only ${listed(attributes)}`,
        );
      }
      const allowed = values.get(attribute);
      if (allowed !== undefined && !fits(value, allowed)) {
        throw checkFailure(file, place, `'${word}': ${attribute}=${value}; ${attribute} ${expected(allowed)}`);
      }
    }
    // Of a word that the class has already, ours has told what is needed.
    const missing = known.words.has(word) ? [] : [...known.needed].filter((needed) => !Object.hasOwn(told, needed));
    if (missing.length > 0) {
      const needed = missing.map((attribute) => `'${attribute}'${choice(values.get(attribute))}`);
      throw checkFailure(
        file,
        place,
        `'${word}' has no ${needed.join(' and no ')}, which every word of the class '${name}' needs; its attributes are ${listed(attributes)}`,
      );
    }
  }
}

function fits(value: AttributeValue, allowed: AttributeValues): boolean {
  if (allowed === 'number') return typeof value === 'number';
  if (allowed === 'flag') return value === true;
  return typeof value !== 'number' && allowed.has(value);
}

function expected(allowed: AttributeValues): string {
  if (allowed === 'number') return 'is a number';
  if (allowed === 'flag') return 'has no value';
  return `is one of ${terms(allowed)}`;
}

const choice = (allowed: AttributeValues | undefined): string =>
  allowed instanceof Set ? ` (${terms(allowed)})` : allowed === 'number' ? ' (a number)' : '';

const terms = (allowed: ReadonlySet<string | true>): string =>
  listed([...allowed].map((term) => (term === true ? 'no value' : term)).sort());

const listed = (names: readonly string[]): string => names.join(', ');
