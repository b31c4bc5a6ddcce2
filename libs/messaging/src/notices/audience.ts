import { errorFields, type Log } from '../log.ts';
import type { Notice, NoticeCounts, NoticeListener } from './notices.ts';

/** Hands things to listeners so that one that throws, at once or later, harms nobody. */
export class Audience {
  constructor(private readonly counts: NoticeCounts, private readonly log: Log) {}

  bring(listener: NoticeListener, notice: Notice): void {
    this.counts.heard += 1;
    this.#guarded(() => listener.onNotice(notice));
  }

  missed(listener: NoticeListener): void {
    this.#guarded(() => listener.onMissed?.());
  }

  #guarded(work: () => unknown): void {
    const failed = (error: unknown): void => {
      this.counts.failed += 1;
      this.log.warn(errorFields(error), 'a listener to notices failed');
    };
    try {
      Promise.resolve(work()).catch(failed);
    } catch (error) {
      failed(error);
    }
  }
}
