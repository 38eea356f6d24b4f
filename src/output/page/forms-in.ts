import { FROM, TO } from '../../generated/script.js';

/** Of the characters that have another form, those whose form occurs in the text: no others are ever found in it. */
export function formsIn(source: string): [from: string, to: string] {
  const wide = new Map([...FROM].map((from, index) => [from, TO.charAt(index)]));
  const occurring = new Set([...source].map((character) => wide.get(character) ?? character));
  const pairs = [...wide].filter(([, to]) => occurring.has(to));
  return [pairs.map(([from]) => from).join(''), pairs.map(([, to]) => to).join('')];
}
