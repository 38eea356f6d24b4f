import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Tells whether an `Authorization` header bears the token. What it compares is of one length whatever was sent, so that
 * the time it takes tells nothing of the token.
 */
export function createTokenCheck(token: string): (header: string | undefined) => boolean {
  const expected = digest(token);
  return (header = '') => {
    const [, sent = ''] = /^Bearer +(\S+) *$/i.exec(header) ?? [];
    return timingSafeEqual(digest(sent), expected);
  };
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
