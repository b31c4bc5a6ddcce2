import type { Type } from '@nestjs/common';
import { addDays, type Actor, type LocalDate } from '@guanjia/domain';
import type { ServiceName } from '@guanjia/contracts';
import { onDay } from '../history/local-time.ts';
import type { DemoCall } from '../load/demo-call.ts';
import { actorOf, type Loading } from '../load/loading.ts';
import { idOf } from '../plan/ids.ts';
import type { EstatePlan, HouseholdPlan, UnitPlan } from '../plan/places.ts';
import { employeeId, type StaffPlan } from '../plan/staff.ts';

/** One thing that somebody did: so many days before today, at so many hours of the day. */
export interface Step {
  daysAgo: number;
  hour: number;
  /** the post, or somebody who lives here */
  by: string | Actor;
  /** the id of what is made */
  makes?: string;
  does: (call: DemoCall) => Promise<unknown>;
}

/** What a chapter shows, in the order in which it was done. */
export type Chapter = (stage: Stage) => Step[];

/** A home that is lived in. */
export interface LivedIn {
  unit: UnitPlan;
  household: HouseholdPlan;
}

/** Nothing is sent twice: a part that is loaded is noted as such. */
export const noKey = { idempotencyKey: null };

/** One estate in which the chapters are played: who works and lives there, and what day it is. */
export class Stage {
  readonly estateId: string;
  readonly homes: readonly LivedIn[];
  readonly vacant: readonly UnitPlan[];

  constructor(private readonly loading: Loading, readonly estate: EstatePlan, private readonly staff: StaffPlan, readonly today: LocalDate) {
    this.estateId = estate.id;
    const units = estate.buildings.flatMap((building) => building.units);
    this.homes = units.flatMap((unit) => (unit.household ? [{ unit, household: unit.household }] : []));
    this.vacant = units.filter(({ household }) => household === null);
  }

  get<T>(type: Type<T>, service: ServiceName = 'customer-service'): T {
    return this.loading.get(service, type);
  }

  /** Who holds a post here; whoever lives here is himself. */
  actor(by: Step['by']): Actor {
    if (typeof by !== 'string') return by;
    return actorOf(this.staff.employees.find(({ id }) => id === this.employee(by))!);
  }

  employee(post: string): string {
    return employeeId(this.estate, post);
  }

  /** The owner of a home that is lived in. */
  owner({ household: { members } }: LivedIn): Actor {
    return { id: members[0]!.id, kind: 'MEMBER', grants: [{ role: 'OWN', scopeKind: 'ESTATE', scopeId: this.estateId }] };
  }

  /** The id that this thing of the estate always has. */
  id(kind: string, name: string): string {
    return idOf(kind, `${this.estate.code} ${name}`);
  }

  day(inDays: number): LocalDate {
    return addDays(this.today, inDays);
  }

  /** @param inDays from today, before it when negative */
  at(inDays: number, hour: number): Date {
    return onDay(this.day(inDays), hour * 60);
  }
}
