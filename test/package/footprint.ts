import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** What an installed package brings, itself included. */
export interface Footprint {
  /** Folders of packages, as npm's lock names them: `node_modules/zod`. */
  readonly packages: readonly string[];
  /** The lengths of their files. */
  readonly bytes: number;
  /** What the disk gives them, in whole blocks. */
  readonly onDisk: number;
}

/** Depends on a compiler, and is told apart in the README: 54 packages, 25 MB. */
const APART = 'nodejieba';

/** All that the package needs, save what only nodejieba needs. */
export function footprint(project: string): Footprint {
  const { packages } = JSON.parse(readFileSync(join(project, 'node_modules', '.package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const found = new Set<string>();
  const pending = ['node_modules/baogao'];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    if (found.has(folder)) continue;
    found.add(folder);
    const { dependencies, optionalDependencies, peerDependencies } = packages[folder] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      const place = name === APART ? undefined : placeOf(name, folder, packages);
      if (place !== undefined) pending.push(place);
    }
  }
  const files = [...found].flatMap((folder) => filesIn(join(project, folder)).map((path) => lstatSync(path)));
  return {
    packages: [...found],
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    onDisk: files.reduce((sum, { blocks }) => sum + blocks * 512, 0),
  };
}

/** Where Node.js finds a package from another: the nearest folder upwards. */
function placeOf(name: string, from: string, packages: Readonly<Record<string, Locked>>): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (place in packages) return place;
    if (folder === '') return undefined;
  }
}

/** The files and folders of a package, without the packages inside it. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name === 'node_modules') return [];
    return entry.isDirectory() ? [path, ...filesIn(path)] : [path];
  });
}
