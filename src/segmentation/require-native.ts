import { createRequire } from 'node:module';

/**
 * A package with a binary, which comes only to those who install it.
 *
 * @throws Error that says how to add the package, or what Node.js throws when its binary is absent
 */
export function requireNative(name: string): unknown {
  try {
    return createRequire(import.meta.url)(name);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'MODULE_NOT_FOUND' || !message.includes(`'${name}'`)) throw error;
    throw new Error(`${name} is not installed, npm install ${name} adds it`);
  }
}
