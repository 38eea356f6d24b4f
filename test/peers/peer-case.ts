/** What kind of thing a case asks for, which says by what part of the library it is answered. */
export type PeerKind = 'number' | 'percent' | 'money' | 'dimension' | 'date';

/** A thing that a peer finds in a text. */
export interface PeerFinding {
  /** As written; null where the case is about the whole text. */
  readonly text: string | null;
  /** A number, two for a range, or a value of a date; null where the peer gives none that can be compared. */
  readonly value: number | readonly [number, number] | string | null;
}

/** A text of a peer's public tests with all that it finds there. */
export interface PeerCase {
  /** Peer and file. */
  readonly source: string;
  readonly kind: PeerKind;
  readonly input: string;
  readonly findings: readonly PeerFinding[];
}
