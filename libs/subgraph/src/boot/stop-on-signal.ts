/** Whoever still hangs after this is cut off. */
const LAST_MOMENT_MS = 9_000;

let isTold = false;

/** Whether this process was told to stop. */
export const isStopping = (): boolean => isTold;

/** SIGTERM or SIGINT: stops in order, once, and ends the process. */
export function stopOnSignal(stop: () => Promise<void>, onFailure: (error: unknown) => void = console.error): void {
  const onSignal = (): void => {
    if (isTold) return;
    isTold = true;
    setTimeout(() => process.exit(1), LAST_MOMENT_MS).unref();
    stop().then(() => process.exit(0), (error: unknown) => {
      onFailure(error);
      process.exit(1);
    });
  };
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
}
