/** A page gets no further files: of PDF files those are read that say themselves which characters they hold. */
export const CMAP_FOLDER = '';
