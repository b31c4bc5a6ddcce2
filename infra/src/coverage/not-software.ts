/** Rows that ask for no software but for a manner of doing things, each with its reason. @source ledger */
export const notSoftware: Readonly<Record<string, string>> = {};

/** So few may be left to people alone. */
export const MOST_LEFT_OUT = 7;
