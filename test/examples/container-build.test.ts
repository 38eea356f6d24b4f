import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Builds the image, which takes minutes and needs an image of Node.js: its name, as far as podman or buildah knows it, is
 * in BAOGAO_NODE_IMAGE. Everywhere else the file is only read (container.test.ts).
 */
const image = process.env.BAOGAO_NODE_IMAGE;
const builder = ['podman', 'buildah'].find((name) => spawnSync(name, ['--version']).status === 0);

describe.skipIf(image === undefined || builder === undefined)('the image', () => {
  it('can be built', { timeout: 1_200_000 }, () => {
    const args = ['build', '--build-arg', `NODE=${image}`, '--format', 'docker', '--tag', 'localhost/baogao-test'];
    const more = (process.env.BAOGAO_BUILD_OPTIONS ?? '').split(' ').filter((option) => option !== '');
    execFileSync(builder ?? '', [...args, ...more, '--file', 'examples/service/Containerfile', '.'], {
      ...{ cwd: ROOT, stdio: 'inherit' },
    });
    const inspect = ['inspect', ...(builder === 'buildah' ? ['--type', 'image'] : []), 'localhost/baogao-test'];
    const described = execFileSync(builder ?? '', inspect, { encoding: 'utf8' });
    expect(described).toContain('"User": "node"');
  });
});
