/** What every command has beside its own words: when it is given, and by whom. */
export interface Context {
  now: Date;
  /** employee id, household member id, or `system` */
  actorId: string;
}

/** What a rule wants the world to know. The contracts library turns it into an integration event.
 *  `data` carries ids, codes, times and amounts only: no names, no text that a person typed.
 *  @source PLAT-004 */
export interface EventDraft {
  /** `<service>.<aggregate>.<past-tense>` */
  type: string;
  aggregateType: string;
  aggregateId: string;
  /** null for facts of the whole group */
  estateId: string | null;
  occurredAt: Date;
  data: object;
  topic?: string;
}

/** A time limit that a rule starts or moves; `dueAt: null` clears it. One per kind and ref. @source PLAT-018 */
export interface DeadlineDraft {
  kind: string;
  ref: string;
  dueAt: Date | null;
}

/** What `decide` answers: the fields that change, what is published and which limits run.
 *  State and events are saved in one transaction. @source PLAT-007 */
export interface Decision<S> {
  state: Partial<S>;
  events: EventDraft[];
  deadlines?: DeadlineDraft[];
}
