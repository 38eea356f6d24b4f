import type { Readability } from '@mozilla/readability';

/** The part of a page that is not the site's, and the title that stands outside it. */
export interface MainContent {
  readonly title: string | null;
  readonly content: Element;
}

/** A page with a smaller share of its text in links, and without the parts of a site, is all content. */
const SITE_LINKS = 0.08;
const SITE_PARTS = 'nav, aside, header, footer, form, iframe';
/** Pages with more elements are taken whole: to look for the content would take too long. */
const MOST_ELEMENTS = 50_000;
/** Content is at least this long, or the page has none that the library finds. */
const LEAST_CONTENT = 50;
const TITLE_PLACES = 'h1, h2, h3, [class*="title" i], [id*="title" i]';
const LONGEST_TITLE = 100;
const LEAST_TITLE = 4;
/** The articles of WeChat. */
const ARTICLE = '#js_content';
const ARTICLE_TITLE = '#activity-name, .rich_media_title';
/** The title stands here, if it is part of the content. */
const BEGINNING = 600;

/** Finds the content of a page. The document is changed. */
export function mainContent(document: Document, Library: typeof Readability): MainContent {
  const body = document.body ?? document.documentElement;
  const own = knownArticle(document);
  if (own !== null) return own;
  if (!isSite(document, body)) return { title: null, content: body };
  const titles = [...body.querySelectorAll(TITLE_PLACES)]
    .map(textOf)
    .filter(({ length }) => length >= LEAST_TITLE && length <= LONGEST_TITLE);
  const whole = body.cloneNode(true) as Element;
  const article = new Library(document, { charThreshold: LEAST_CONTENT, serializer: (node) => node }).parse();
  const content = article?.content as Element | null | undefined;
  if (!content || textOf(content).length < LEAST_CONTENT) {
    // A short page: all of it but the parts of the site.
    for (const part of whole.querySelectorAll(SITE_PARTS)) part.remove();
    return { title: null, content: whole };
  }
  // The library takes the title away from the content; what the page calls itself tells which heading it was.
  const named = article?.title ?? '';
  const title = titles.find((text) => named.includes(text) || (named.length >= LEAST_TITLE && text.includes(named)));
  const isInside = title === undefined || textOf(content).slice(0, BEGINNING).includes(title);
  return { title: isInside ? null : title, content };
}

/** The content of a page whose makers are known to mark it, and to hide it until their scripts have run. */
function knownArticle(document: Document): MainContent | null {
  const content = document.querySelector(ARTICLE);
  if (content === null || textOf(content) === '') return null;
  content.removeAttribute('style');
  const heading = document.querySelector(ARTICLE_TITLE);
  const title = heading === null ? '' : textOf(heading);
  return { title: title === '' || content.contains(heading) ? null : title, content };
}

function isSite(document: Document, body: Element): boolean {
  if (document.getElementsByTagName('*').length > MOST_ELEMENTS) return false;
  if (body.querySelector(SITE_PARTS) !== null) return true;
  let linked = 0;
  for (const link of body.querySelectorAll('a')) linked += textOf(link).length;
  return linked > SITE_LINKS * textOf(body).length;
}

const textOf = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();
