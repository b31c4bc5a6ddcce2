/** That an aggregate is no longer what it was: ids alone, enough for whoever shows it to look again. */
export interface Change {
  /** null for what belongs to the group as a whole */
  estateId: string | null;
  /** what happened last: the type of its newest event, `<service>.<aggregate>.changed` where it has none */
  type: string;
  /** `<service>.<aggregate>` */
  aggregate: string;
  id: string;
  /** what the aggregate has come to; null where no version of its own tells of the change */
  version: number | null;
}

/** A change as one part of a transaction knows it. */
export interface ChangePart extends Omit<Change, 'type'> {
  /** left out where this part has no event to name */
  type?: string;
}

/** The aggregates that one transaction changes, each once however many events it has. */
export class Changes {
  readonly #byAggregate = new Map<string, Change>();

  note(part: ChangePart): void {
    const key = `${part.aggregate}/${part.id}`;
    const known = this.#byAggregate.get(key);
    this.#byAggregate.set(key, {
      ...part,
      type: part.type ?? known?.type ?? `${part.aggregate}.changed`,
      version: part.version ?? known?.version ?? null,
    });
  }

  /** Takes over what a part of the transaction changed that was kept. */
  take(kept: Changes): void {
    for (const change of kept.#byAggregate.values()) this.note(change);
  }

  all(): Change[] {
    return [...this.#byAggregate.values()];
  }
}

/** An entity's name as events and topics write it: `WorkOrder` → `work-order`. */
export const aggregateNameOf = (entity: string): string => entity.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
