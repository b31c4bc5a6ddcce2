/** One command of `npm run events`. */
export interface EventsCommand {
  name: string;
  /** How it is called, and in a line each what it does, in Chinese and English. */
  usage: string;
  /** @throws UsageWrong when the call makes no sense, CommandRefused when it cannot be done */
  run(args: readonly string[]): Promise<void>;
}

/** The call makes no sense: the person is told what is wrong and how the command is used. */
export class UsageWrong extends Error {
  constructor(readonly zh: string, readonly en: string) {
    super(`${zh} / ${en}`);
    this.name = 'UsageWrong';
  }
}

/** The call is sound, but what it asks for cannot be done. */
export class CommandRefused extends Error {
  constructor(readonly zh: string, readonly en: string) {
    super(`${zh} / ${en}`);
    this.name = 'CommandRefused';
  }
}
