/** Somebody of the demo, with a token that is good for some hours. */
export interface ExplorerPerson {
  id: string;
  name: string;
  /** the main one */
  role: string;
  /** all that this person holds, the main one first; the word is in both languages */
  roles: readonly { code: string; word: string }[];
  place: string;
  token: string;
}

/** The page for people who try the API out. Where a gateway has none, its addresses answer 404. */
export interface ExplorerOptions {
  /** The demo's people, handed to whoever asks on this machine; left out, everyone brings a token. */
  people?: () => Promise<readonly ExplorerPerson[]>;
}
