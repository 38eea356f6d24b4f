/** What speaks for a particular body in the words before its last one. Flags, to be added up. */
export const Evidence = {
  none: 0,
  rank: 1,
  place: 2,
  number: 4,
  placeholder: 8,
  quoted: 16,
  latin: 32,
  proper: 64,
  field: 128,
  noun: 256,
  body: 512,
  self: 1024,
  relation: 2048,
} as const;

/** Any one of these names a particular body; a field or a noun does not. */
export const PARTICULAR =
  Evidence.rank |
  Evidence.place |
  Evidence.number |
  Evidence.placeholder |
  Evidence.quoted |
  Evidence.latin |
  Evidence.self |
  Evidence.relation;

/** These distinguish bodies of one rank from each other. */
export const DISTINCTIVE = ~Evidence.rank & ~Evidence.noun;
