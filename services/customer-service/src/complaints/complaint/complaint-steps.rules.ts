import type { Complaint, ComplaintDecision } from './complaint.rules.ts';

export const COMPLAINT_STEP_NAMES = [
  'ACCEPTANCE', 'RESPONSE', 'INVESTIGATION', 'JUDGEMENT', 'VERIFICATION', 'ASSIGNMENT', 'REVIEW', 'MAJOR_NOTICE', 'RESULT', 'RESULT_FEEDBACK',
  'REPLY_LETTER', 'CALLBACK',
] as const;

/** What a complete complaint has. @source CS-080 */
export type ComplaintStep = (typeof COMPLAINT_STEP_NAMES)[number];

/** A complaint by letter or telephone is answered by letter, where somebody can be written to. @source CS-073 */
export const needsLetter = ({ channel, complainantType, procedure }: Pick<Complaint, 'channel' | 'complainantType' | 'procedure'>): boolean =>
  complainantType !== 'ANONYMOUS' && (['LETTER', 'PHONE', 'HOTLINE'].includes(channel) || (procedure?.steps.includes('REPLY_LETTER') ?? false));

const isNamed = ({ complainantType }: Complaint): boolean => complainantType !== 'ANONYMOUS';
const isWorse = ({ severity, procedure }: Complaint): boolean => severity !== 'ORDINARY' || (procedure?.steps.includes('REVIEW') ?? false);

/** Is the step missing? One that is not called for never is. */
const missing: Readonly<Record<ComplaintStep, (complaint: Complaint) => boolean>> = {
  ACCEPTANCE: ({ estimate }) => estimate === null,
  RESPONSE: ({ firstFeedbackAt }) => firstFeedbackAt === null,
  INVESTIGATION: ({ investigation }) => investigation === null,
  JUDGEMENT: ({ validity }) => validity === 'UNJUDGED',
  VERIFICATION: ({ responsibility }) => responsibility === null,
  ASSIGNMENT: ({ responsibility, departmentId }) => responsibility === 'OURS' && departmentId === null,
  REVIEW: (c) => isWorse(c) && c.review === null,
  MAJOR_NOTICE: ({ severity, majorReportedAt }) => severity === 'MAJOR' && majorReportedAt === null,
  RESULT: ({ handlingResult }) => handlingResult === null,
  RESULT_FEEDBACK: (c) => isNamed(c) && c.resultFeedbackAt === null,
  REPLY_LETTER: (c) => needsLetter(c) && c.reply === null,
  CALLBACK: ({ isCallbackDue, callbackId }) => isCallbackDue && callbackId === null,
};

/** Handled further than the verification it is not, where it was found invalid. */
const OF_REJECTED: readonly ComplaintStep[] = ['ACCEPTANCE', 'RESPONSE', 'INVESTIGATION', 'JUDGEMENT', 'VERIFICATION'];

/** @source CS-080 */
export const missingSteps = (complaint: Complaint): ComplaintStep[] =>
  (complaint.state === 'REJECTED_INVALID' ? OF_REJECTED : COMPLAINT_STEP_NAMES).filter((step) => missing[step](complaint));

/** Without these no complaint closes, and without those that its procedure names; the callback is asked for by itself.
 *  @source CS-072 CS-073 CS-081 CS-085 */
export const missingToClose = (complaint: Complaint): ComplaintStep[] => {
  const needed: readonly ComplaintStep[] = ['RESULT', 'RESULT_FEEDBACK', 'REPLY_LETTER', ...(complaint.procedure?.steps ?? [])];
  return missingSteps(complaint).filter((step) => step !== 'CALLBACK' && needed.includes(step));
};

/** What follows from every decision: which steps are missing, and whether a limit that runs is provisional. */
export function settled(decision: ComplaintDecision, before: Complaint | null): ComplaintDecision {
  const next = { ...before, ...decision.state } as Complaint;
  const running = [
    ...(next.firstFeedbackAt ? [] : [next.responseLimit]), ...(next.majorReportedAt ? [] : [next.majorLimit]), ...(next.reply ? [] : [next.replyLimit]),
  ];
  const isDueProvisional = running.some((limit) => limit?.isProvisional);
  return { ...decision, state: { ...decision.state, missingSteps: missingSteps(next), isDueProvisional } };
}
