import { escapeHtml } from './escape.js';

/** What a page is made of besides its scripts. */
export interface PageParts {
  /** As HTML names it. */
  readonly language: string;
  readonly title: string;
  readonly style: string;
  /** The hashes by which the style, and others that scripts add, are allowed. */
  readonly styleHash: string;
  readonly moreStyleHashes?: readonly string[];
  readonly body: string;
}

/**
 * A page that stands alone. What may load: nothing. What may run: its own style and scripts, which stand in it, and which
 * have no way to make HTML from text.
 */
export function pageHtml(
  { language, title, style, styleHash, moreStyleHashes = [], body }: PageParts,
  scripts: readonly { readonly script: string; readonly hash: string }[],
): string {
  const list = (hashes: readonly string[]): string =>
    hashes.length === 0 ? "'none'" : hashes.map((hash) => `'${hash}'`).join(' ');
  const policy = [
    "default-src 'none'",
    `script-src ${list(scripts.map(({ hash }) => hash))}`,
    `style-src ${list([styleHash, ...moreStyleHashes])}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="baogao">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
${body}
${scripts.map(({ script }) => `<script>${script}</script>`).join('\n')}
</body>
</html>
`;
}
