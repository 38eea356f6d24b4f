import { startChanges } from './changes.js';
import { startLanguage } from './language.js';
import { startTheme } from './theme.js';

/** The script of the page of two reports. */
startTheme();
startChanges();
startLanguage();
