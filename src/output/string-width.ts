import measure from 'string-width';

/** How many columns of a terminal a text takes. */
export const stringWidth = (text: string): number => measure(text);
