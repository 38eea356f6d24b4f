import type { Language } from '../../index.js';
import { en } from './en.js';
import { zh } from './zh.js';

/** The name of a message. */
export type Message = keyof typeof en;

type HoleIn<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}` ? Hole | HoleIn<Rest> : never;

/** What fills the holes of a message; nothing where it has none. */
export type HolesOf<Key extends Message> = [HoleIn<(typeof en)[Key]>] extends [never]
  ? []
  : [holes: Readonly<Record<HoleIn<(typeof en)[Key]>, string | number>>];

/** All messages of the command line. */
export const MESSAGES: Readonly<Record<Language, Readonly<Record<Message, string>>>> = { en, zh };

/** A message in a language, its holes filled. */
export function messageIn<Key extends Message>(language: Language, key: Key, ...[holes]: HolesOf<Key>): string {
  const filled: Readonly<Record<string, string | number>> = holes ?? {};
  return MESSAGES[language][key].replace(/\{(\w+)\}/g, (hole, name: string) => String(filled[name] ?? hole));
}
