/** Word that an aggregate changed, for whoever is looking at it. It carries ids alone; what changed is asked for by query,
 *  by those who may see it. It may be lost, or come twice: no state depends on it. */
export interface Notice {
  /** null for what belongs to the group as a whole */
  estateId: string | null;
  /** what happened last: the type of the newest event, e.g. `customer-service.ticket.triaged.v1`, or
   *  `<service>.<aggregate>.changed` where the change has no event. Changes between two notices go unnamed: choose what to
   *  listen to by aggregate */
  type: string;
  /** `<service>.<aggregate>`, e.g. `customer-service.ticket` */
  aggregate: string;
  /** the aggregate's id */
  id: string;
  /** what the aggregate has come to: whoever shows this version or a newer one need not look again; null: look again */
  version: number | null;
}

/** Left out: all of them. */
export interface NoticeFilter {
  /** null: what belongs to the group as a whole */
  estateId?: string | null;
  aggregate?: string;
}

export interface NoticeListener {
  filter?: NoticeFilter;
  /** What it throws is logged and harms nobody else. */
  onNotice(notice: Notice): void | Promise<void>;
  /** Notices may have been missed, as the connection was lost for a while: look again at everything shown. */
  onMissed?(): void | Promise<void>;
}

export interface Listening {
  /** Resolves when every notice told from now on is heard. Look only after that, so that nothing falls between. Stays
   *  open while there is no connection. */
  readonly ready: Promise<void>;
  stop(): void;
}

export interface NoticeCounts {
  told: number;
  /** told while nobody could be reached */
  dropped: number;
  heard: number;
  /** messages that were no notice */
  unreadable: number;
  /** listeners that threw */
  failed: number;
}

/** Live notices to any number of listeners in any number of processes. Their order is not promised. */
export interface Notices {
  readonly counts: Readonly<NoticeCounts>;
  /** Neither waits nor fails, whatever has become of the other side. */
  tell(notices: readonly Notice[]): void;
  listen(listener: NoticeListener): Listening;
  close(): Promise<void>;
}

export const noCounts = (): NoticeCounts => ({ told: 0, dropped: 0, heard: 0, unreadable: 0, failed: 0 });
