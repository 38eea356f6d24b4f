import { data } from './data.js';
import { createNormaliser } from './normalise.js';

/** A text as searches of this page compare it. */
export const normalised = createNormaliser(data.forms);
