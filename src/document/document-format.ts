/** The formats of file that can be read. */
export const DOCUMENT_FORMATS = ['txt', 'md', 'html', 'docx', 'doc', 'pdf'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];
