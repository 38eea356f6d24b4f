import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode that a function runs before V8 thinks of compiling it; three times what it does by itself. */
const INTERRUPT_BUDGET = 400_000;

/**
 * Lets V8 compile for speed only what stays hot: most of a run over a few hundred reports, and most of every further
 * worker, is otherwise spent on compiling what would have been through before. For a process of our own; a library has
 * no business with the flags of the process that it is in.
 */
export const compileLater = (): void => setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);
