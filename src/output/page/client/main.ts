import { startPage } from './start-page.js';

/** The page's script. */
startPage();
