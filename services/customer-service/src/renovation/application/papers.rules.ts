import { RENOVATION_PAPERS } from '@guanjia/contracts';

type PaperKind = (typeof RENOVATION_PAPERS)[number];

/** A paper of the application and where it is kept. */
export interface Paper {
  kind: PaperKind;
  fileId: string;
  /** ISO 8601, UTC */
  addedAt: string;
}

/** @source CS-128 */
export const missingPapers = (papers: readonly Paper[]): PaperKind[] => RENOVATION_PAPERS.filter((kind) => !papers.some((paper) => paper.kind === kind));

/** A paper brought again takes the place of the earlier one. @source CS-128 */
export const withPapers = (papers: readonly Paper[], added: readonly Omit<Paper, 'addedAt'>[], now: Date): Paper[] => {
  const latest = new Map(added.map(({ kind, fileId }) => [kind, { kind, fileId, addedAt: now.toISOString() }]));
  return [...papers.filter(({ kind }) => !latest.has(kind)), ...latest.values()];
};
