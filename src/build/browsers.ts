/** Browsers of 2024, the first with light-dark(). */
export const BROWSERS = ['chrome123', 'firefox121', 'safari17.5'];
