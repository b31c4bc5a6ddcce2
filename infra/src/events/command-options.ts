import type { Installation } from '../platform/installation.ts';

/** What a command works with: tests give their own. */
export interface CommandTools {
  open(): Promise<Installation>;
  /** Writes a line for the person who called. */
  say(line: string): void;
}
