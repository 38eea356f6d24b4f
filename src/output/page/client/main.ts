import { startCountTable } from './count-table.js';
import { startDetails } from './details.js';
import { startFilters } from './filters.js';
import { startLanguage } from './language.js';
import { startOutline } from './outline.js';
import { startSearch } from './search.js';
import { goToAddress, startSelection } from './selection.js';
import { startShortcuts } from './shortcuts.js';
import { startTheme } from './theme.js';
import { startViews } from './views.js';

/** The page's script: what is in the page already comes to life. */
startTheme();
startViews();
startFilters();
startSelection();
startDetails();
startSearch();
startCountTable();
startOutline();
startShortcuts();
startLanguage();
goToAddress();
