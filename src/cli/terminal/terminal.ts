import type { Language } from '../../index.js';
import { type HolesOf, type Message, messageIn } from '../messages/message.js';
import type { Streams } from '../streams.js';
import { languageAsked, languageOfLocale } from './language-of.js';
import { createPaint, hasColours, type Paint } from './paint.js';

/** What a command reads from and writes to, and how it speaks there. */
export interface Terminal extends Streams {
  readonly language: Language;
  /** The language where `--lang` names one: pages have their own, which a reader can change. */
  readonly asked: Language | null;
  /** Colours of standard output. */
  readonly paint: Paint;
  /** A message in the language. */
  message<Key extends Message>(key: Key, ...holes: HolesOf<Key>): string;
}

export function openTerminal(streams: Streams, argv: readonly string[]): Terminal {
  const { env = {} } = streams;
  const asked = languageAsked(argv);
  const language = asked ?? languageOfLocale(env);
  return {
    // Not before it is wanted: looking at it opens it.
    get stdin() {
      return streams.stdin;
    },
    stdout: streams.stdout,
    stderr: streams.stderr,
    env,
    language,
    asked,
    paint: createPaint(hasColours(argv, env, streams.stdout)),
    message: (key, ...holes) => messageIn(language, key, ...holes),
  };
}
