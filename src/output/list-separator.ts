/** Between the texts of a list where a cell holds one text. */
export const LIST_SEPARATOR = '; ';
