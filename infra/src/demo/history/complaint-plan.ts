import type { DepartmentKind } from '../plan/posts.ts';
import type { EstatePlan, MemberPlan } from '../plan/places.ts';
import type { Home } from './ticket-plan.ts';

/** What people complain of. */
export const grounds = {
  NOISE: { nature: 'NEIGHBOUR', category: 'NOISE', department: 'SECURITY', content: '楼上深夜噪音', rootCause: 'NEIGHBOUR' },
  CLEANING: { nature: 'ENVIRONMENT', category: 'CLEANING', department: 'CLEANING', content: '楼道垃圾没有及时清理', rootCause: 'PROCEDURE' },
  PARKING: { nature: 'ORDER_SAFETY', category: 'PARKING', department: 'SECURITY', content: '消防通道被占', rootCause: 'PROCEDURE' },
  EFFICIENCY: { nature: 'SERVICE', category: 'EFFICIENCY', department: 'SERVICE', content: '报事后一直没人联系', rootCause: 'COMMUNICATION' },
  LIFT: { nature: 'FACILITY', category: 'LIFT', department: 'ENGINEERING', content: '电梯总是等很久', rootCause: 'EQUIPMENT' },
} as const satisfies Record<string, { department: DepartmentKind; [key: string]: string }>;

interface Dated {
  at: Date;
  /** post of the one who does it */
  by: string;
}

export type ComplaintStep = Dated & (
  | { type: 'file' | 'accept' | 'investigate' | 'verify' | 'assign' | 'start' | 'handle' | 'told' | 'reject' | 'escalate' | 'close' }
  | { type: 'respond'; isLate: boolean }
  | { type: 'judge'; isValid: boolean }
  | { type: 'callback'; isSatisfied: boolean }
);

/** One complaint from what was said to its settled end, or to where it lies today. */
export interface ComplaintPlan {
  id: string;
  estate: EstatePlan;
  ground: (typeof grounds)[keyof typeof grounds];
  channel: 'VISIT' | 'LETTER';
  severity: 'ORDINARY' | 'MAJOR';
  home: Home;
  member: MemberPlan;
  receivedAt: Date;
  isOurs: boolean;
  /** Rounds; between two the service hears what it said itself. */
  rounds: ComplaintStep[][];
}
