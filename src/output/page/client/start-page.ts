import { startDetails } from './details.js';
import { startFilters } from './filters.js';
import { startLanguage } from './language.js';
import { startOutline } from './outline.js';
import { startRecordTables } from './record-table.js';
import { startRedrawing } from './redraw.js';
import { startReview } from './review.js';
import { startReviewBar } from './review-bar.js';
import { startForm } from './review-form.js';
import { startSearch } from './search.js';
import { goToAddress, startSelection } from './selection.js';
import { startShortcuts } from './shortcuts.js';
import { startTheme } from './theme.js';
import { startViews } from './views.js';

/** What is in the page already comes to life. */
export function startPage(): void {
  startTheme();
  startViews();
  startFilters();
  startRedrawing();
  startSelection();
  startForm();
  startDetails();
  startSearch();
  startRecordTables();
  startOutline();
  startShortcuts();
  startLanguage();
  startReview();
  startReviewBar();
  goToAddress();
}
