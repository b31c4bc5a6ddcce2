import type { Decision, EventDraft } from '@guanjia/domain';
import type { ServiceName } from './contract.ts';
import type { RoleCode } from './roles.ts';
import { tasks } from './task.contracts.ts';

/** What somebody has to do: one employee, or whoever holds a role. One per (ref, kind). */
export interface Task {
  kind: string;
  /** absent: what it is of itself */
  ref?: string;
  employeeId?: string | null;
  role?: RoleCode | null;
  dueAt?: Date | null;
}

interface Followed<State> {
  /** who has what to do while it stands like this */
  tasksOf(state: State): Task[];
  /** what the tasks are about, where it is not the aggregate itself */
  subjectId?(state: State): string;
  subjectType: string;
}

interface Standing {
  id: string;
  estateId: string | null;
}

/** Adds to a decision the tasks that it opens, changes and closes: they follow from how the aggregate was and how it is, so that no
 *  move can forget one.   @source PLAT-020
 *  @example const follow = following('billing', { subjectType: 'REFUND', tasksOf }); … return follow(known, decided(command, known), now) */
export const following = <State extends Standing>(service: ServiceName, followed: Followed<State>) =>
  (before: State | null, decision: Decision<State>, now: Date): Decision<State> =>
    ({ ...decision, events: [...decision.events, ...taskChanges(service, followed, { before, after: { ...before, ...decision.state } as State, now })] });

/** The same for what is no decision of the store; after: null where it is no more. */
export function taskChanges<State extends Standing>(
  service: ServiceName, { tasksOf, subjectType, subjectId }: Followed<State>, { before, after, now }: { before: State | null; after: State | null; now: Date },
): EventDraft[] {
  const { id, estateId } = (after ?? before)!;
  const subject = subjectId?.((after ?? before)!) ?? id;
  const keyed = (state: State | null) => new Map((state ? tasksOf(state) : []).map((task) => [`${task.kind}/${task.ref ?? id}`, dataOf(task, id)]));
  const [was, is] = [keyed(before), keyed(after)];
  const told = (step: 'opened' | 'changed' | 'closed', data: TaskData): EventDraft =>
    tasks[service][step].draft({ id: data.ref, estateId, at: now, data: { ...data, subjectType, subjectId: subject } });
  return [
    ...[...was].filter(([key]) => !is.has(key)).map(([, task]) => told('closed', task)),
    ...[...is].flatMap(([key, task]) => {
      const earlier = was.get(key);
      if (!earlier) return [told('opened', task)];
      return JSON.stringify(earlier) === JSON.stringify(task) ? [] : [told('changed', task)];
    }),
  ];
}

type TaskData = ReturnType<typeof dataOf>;

const dataOf = ({ kind, ref, employeeId = null, role = null, dueAt = null }: Task, id: string) =>
  ({ ref: ref ?? id, kind, employeeId, role, dueAt: dueAt && new Date(dueAt).toISOString() });
