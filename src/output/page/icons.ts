/** Line drawings on a field of 24, as paths. */
const PATHS = {
  menu: 'M4 7h16M4 12h16M4 17h10',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M15.3 15.3 20 20',
  theme: 'M20 14.2A8.2 8.2 0 0 1 9.8 4a8.2 8.2 0 1 0 10.2 10.2z',
  help: 'M9.2 9.3a2.9 2.9 0 1 1 4.3 2.5c-1 .6-1.5 1.2-1.5 2.4M12 17.4v.2M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18',
  close: 'M6 6l12 12M18 6 6 18',
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  add: 'M12 5v14M5 12h14',
  undo: 'M9 7H15a5 5 0 0 1 0 10H8M9 7 12 4M9 7l3 3',
  redo: 'M15 7H9a5 5 0 0 0 0 10h7M15 7 12 4M15 7l-3 3',
  open: 'M4 17v3h16v-3M12 16V4M7 9l5-5 5 5',
  save: 'M4 17v3h16v-3M12 4v12M7 11l5 5 5-5',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing that is there for the eye only: what it stands in has a name of its own. */
export const icon = (name: IconName): string =>
  `<svg class="icon" data-icon="${name}" viewBox="0 0 24 24" aria-hidden="true"><path d="${PATHS[name]}"/></svg>`;

/** The drawings that the script copies into what it makes. */
export const iconTemplate = (id: string): string =>
  `<template id="${id}">${(Object.keys(PATHS) as IconName[]).map(icon).join('')}</template>`;
