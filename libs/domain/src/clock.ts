/** The one source of the present. Rules never ask it: time comes in with the command. @source PLAT-015 */
export interface Clock {
  now(): Date;
}

/** The one source of new ids (UUIDv7). Rules never ask it: ids come in with the command. */
export interface Ids {
  next(): string;
}
