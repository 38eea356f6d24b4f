import { startCharts } from './charts.js';
import { startPage } from './start-page.js';

/** The script of a page that has something to draw. */
startPage();
startCharts();
