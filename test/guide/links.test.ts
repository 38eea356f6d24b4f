import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const { files } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { files: string[] };

/** Whether the package has a file: what `files` names, and what npm always takes. */
const isPacked = (path: string): boolean =>
  ['README.md', 'LICENSE', 'package.json', ...files].some((entry) => path === entry || path.startsWith(`${entry}/`));

/** The pages that come with the package. */
function pages(): string[] {
  const inside = ['examples', 'grammars'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const above = readdirSync(ROOT).filter((name) => isPacked(name));
  return [...above, ...inside].filter((name) => name.endsWith('.md') && !name.includes('node_modules'));
}

/** The links of a page, without what stands in code. */
function linksOf(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
}

/** The anchors of a page, as repositories' hosts make them of headings. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each(pages())('%s', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8');

  it('has no dead link, also where it is installed', () => {
    const dead = linksOf(text).filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : relative(ROOT, join(ROOT, dirname(page), path));
      if (!existsSync(join(ROOT, target)) || !isPacked(target.split(/[\\/]/).join(posix.sep))) return true;
      return anchor !== undefined && !anchorsOf(readFileSync(join(ROOT, target), 'utf8')).includes(anchor);
    });
    expect(dead).toEqual([]);
  });
});

describe('the check of links', () => {
  it('sees links, and anchors that are not there', () => {
    expect(linksOf('a [b](c.md#d), `[no](code)`')).toEqual(['c.md#d']);
    expect(anchorsOf('## Files of your own\n')).toEqual(['files-of-your-own']);
    expect(pages().length).toBeGreaterThan(5);
  });
});
