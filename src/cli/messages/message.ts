import { type MessageHoles, messages } from '../../generated/cli-messages.js';
import type { Language } from '../../index.js';

/** The name of a message; what it says stands in `en.json` and `zh.json`. */
export type Message = keyof MessageHoles;

/** The name of a message without holes, such as what help says of an option. */
export type PlainMessage = { [Key in Message]: [MessageHoles[Key]] extends [never] ? Key : never }[Message];

/** What fills the holes of a message; nothing where it has none. */
export type HolesOf<Key extends Message> = [MessageHoles[Key]] extends [never]
  ? []
  : [holes: Readonly<Record<MessageHoles[Key], string | number>>];

/** A message in a language, its holes filled. */
export function messageIn<Key extends Message>(language: Language, key: Key, ...[holes]: HolesOf<Key>): string {
  const filled: Readonly<Record<string, string | number>> = holes ?? {};
  return messages[language][key].replace(/\{(\w+)\}/g, (hole, name: string) => String(filled[name] ?? hole));
}

/** A message in a language as it stands, with its holes. */
export const templateIn = (language: Language, key: Message): string => messages[language][key];

/** The names of all messages. */
export const MESSAGES = Object.keys(messages.en) as Message[];

/** A word of the records' vocabulary as readers of a language call it, in what is for people only. */
export function wordIn(language: Language, word: string): string {
  const key = `word.${word}`;
  return Object.hasOwn(messages[language], key) ? messages[language][key as Message] : word;
}
