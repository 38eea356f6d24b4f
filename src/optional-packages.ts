import { BaogaoError } from './error.js';

/**
 * Makes sure that packages are installed which only a part of the library needs and which do not come with it.
 *
 * @param feature what needs them, as people call it
 * @throws BaogaoError `package-missing` with the command that adds all that are missing
 */
export async function requirePackages(feature: string, names: readonly string[]): Promise<void> {
  const missing: string[] = [];
  for (const name of names) if (!(await isInstalled(name))) missing.push(packageOf(name));
  if (missing.length > 0) throw new BaogaoError('package-missing', { feature, packages: missing.join(' ') });
}

async function isInstalled(name: string): Promise<boolean> {
  try {
    await import(name);
    return true;
  } catch (error) {
    // Not where the package is there and something else is not.
    if (isMissing(error, packageOf(name))) return false;
    throw error;
  }
}

function isMissing(error: unknown, name: string): boolean {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') && message.includes(`'${name}'`);
}

/** `@scope/name/file.js` is a module of `@scope/name`. */
const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
