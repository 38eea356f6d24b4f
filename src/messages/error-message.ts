import { BaogaoError } from '../error.js';
import { labels } from '../generated/error-messages.js';
import type { Language } from '../generated/labels.js';
import { fillIn, translateMessage } from './translate-message.js';

/**
 * What an error says, in a language. What comes from elsewhere, such as the system, is translated where it is known and stays in
 * English where it is not.
 */
export function errorMessage(error: unknown, language: Language): string {
  if (language === 'zh' && error instanceof BaogaoError) return fillIn(labels.zh[error.code], error.data);
  const message = error instanceof Error ? error.message : String(error);
  return language === 'zh' ? translateMessage(message, language) : message;
}
