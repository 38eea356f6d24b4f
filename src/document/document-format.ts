/** The formats of file that can be read. */
export const DOCUMENT_FORMATS = ['txt', 'md', 'html', 'mht', 'docx', 'odt', 'doc', 'rtf', 'pdf'] as const;
/** The formats that are read. */
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];
