/**
 * What makes a terminal do something, or show a text other than it is: control characters, marks that turn the direction
 * of writing, ends of lines.
 */
const COMMANDS = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Those of them that texts have. */
const LAYOUT = /[\n\t]/;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A name, or a message with a name in it, as one line that a terminal only shows: `\u001b` for an escape. */
export const printable = (text: string): string => text.replace(COMMANDS, escaped);

/** A text of several lines that a terminal only shows. */
export const printableText = (text: string): string =>
  text.replace(COMMANDS, (character) => (LAYOUT.test(character) ? character : escaped(character)));
