/**
 * What the rules of `grammars/deed` and `grammars/circumstance` call the words and chunks of a clause. Words: `moment`, `count` and `body` are records;
 * `nominal` may stand in a noun phrase, `act` is a verb, `deed` the verb of an activity, `this` the one asked about, `opener` a
 * preposition, `skip` an adverb, `done` 了, `of` 的, `listed` 、, `joint` 和, `and-so-on` 等, `quantity` 各, `inside` 中, `pause` a
 * comma, `edge-mark` the end of a sentence, `mark` a sign inside a name. Chunks: `actor` and `title` are noun phrases for
 * people and bodies, `phrase` any other, `doer` those who may act, one or several, `setting` what says under what
 * circumstances (在…领导下), `site` a phrase of place (在礼堂); `subject` is who the clause speaks of, `carried` who it is where the clause does not
 * say.
 */
export const DEED_KINDS = [
  'moment',
  'count',
  'body',
  'nominal',
  'act',
  'deed',
  'this',
  'opener',
  'skip',
  'done',
  'of',
  'listed',
  'joint',
  'and-so-on',
  'quantity',
  'inside',
  'pause',
  'open',
  'close',
  'edge-mark',
  'mark',
  'else',
  'actor',
  'title',
  'phrase',
  'doer',
  'setting',
  'site',
  'subject',
  'carried',
] as const;
export type DeedKind = (typeof DEED_KINDS)[number];
