import { canRedo, canUndo, decideAll, decisions } from './decisions.js';
import { find } from './find.js';
import { label, language } from './language.js';
import { download, progress, progressText, travel } from './review.js';
import { addRecord } from './review-form.js';
import { fromReviewLines } from './review-lines.js';
import { announce } from './status.js';
import { stepToUnchecked } from './stepping.js';

/** The bar that tells how far the reader is, and takes what was decided in and out. */
export function startReviewBar(): void {
  const meter = find<HTMLProgressElement>('page-progress');
  const file = find<HTMLInputElement>('page-review-file');
  const show = (): void => {
    const { number, total } = progress();
    find('page-progress-text').textContent = progressText();
    meter.max = Math.max(1, total);
    meter.value = number;
    find<HTMLButtonElement>('page-undo').disabled = !canUndo();
    find<HTMLButtonElement>('page-redo').disabled = !canRedo();
    find<HTMLButtonElement>('page-export').disabled = number === 0;
    find<HTMLButtonElement>('page-next').disabled = number === total;
  };
  const press = (id: string, act: () => void): void => find(id).addEventListener('click', act);
  press('page-undo', () => travel('undo'));
  press('page-redo', () => travel('redo'));
  press('page-add', addRecord);
  press('page-next', () => void stepToUnchecked());
  press('page-export', download);
  press('page-import', () => file.click());
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    if (chosen === undefined) return;
    const read = fromReviewLines(await chosen.text());
    file.value = '';
    if (read === null) find('page-progress-text').textContent = label('review.foreign');
    else decideAll(read);
    announce(read === null ? label('review.foreign') : progressText());
  });
  decisions.listen(show);
  language.listen(show);
  show();
}
