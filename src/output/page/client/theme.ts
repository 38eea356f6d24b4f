import { find } from './find.js';
import { setLabel } from './language.js';
import { keepPreference, readPreference } from './preference.js';

const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** Lets the button go through the themes; the first follows the system. */
export function startTheme(): void {
  const button = find('page-theme');
  let theme: Theme = THEMES.find((candidate) => candidate === readPreference('theme')) ?? 'auto';
  const show = (): void => {
    document.documentElement.dataset.theme = theme;
    setLabel(button, 'data-label-name', `theme.${theme}`);
    setLabel(button, 'data-label-title', `theme.${theme}`);
  };
  button.addEventListener('click', () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] as Theme;
    keepPreference('theme', theme);
    show();
  });
  show();
}
