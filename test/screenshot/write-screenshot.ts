import { writeFileSync } from 'node:fs';
import { startBrowser } from '../output/page/browser.js';
import { SCREENSHOT, takeScreenshot } from './screenshot.js';

/** `npm run screenshot`: takes the picture of the page anew. */
const browser = await startBrowser();
writeFileSync(SCREENSHOT, await takeScreenshot(browser));
await browser.close();
