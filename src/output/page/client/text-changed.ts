import { createSignal } from './signal.js';

/** How often marks have been drawn anew: the text's nodes of before are no more. */
export const textChanged = createSignal(0);
