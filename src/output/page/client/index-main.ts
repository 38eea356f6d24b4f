import { startIndexTable } from './index-table.js';
import { startLanguage } from './language.js';
import { startTheme } from './theme.js';

/** The script of the page that leads to others. */
startTheme();
startIndexTable();
startLanguage();
