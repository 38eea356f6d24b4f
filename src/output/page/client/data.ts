import type { PageData } from '../page-data.js';
import { find } from './find.js';

/** What the page was made with. */
export const data: PageData = JSON.parse(find('page-data').textContent);
