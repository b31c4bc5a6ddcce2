import type { Notice, NoticeFilter } from './notices.ts';

/** Where a notice goes: `guanjia.notice.<service>.<aggregate>.<estateId>`, `group` for what has no estate. */
export const subjectOf = ({ aggregate, estateId }: Notice): string => `guanjia.notice.${aggregate}.${estateId ?? 'group'}`;

/** The subjects that a filter asks for. */
export const subjectsOf = ({ aggregate, estateId }: NoticeFilter = {}): string =>
  `guanjia.notice.${aggregate ?? '*.*'}.${estateId === undefined ? '*' : estateId ?? 'group'}`;

/** A notice as it was sent, or undefined for anything else that came on its subject. */
export function readNotice(subject: string, text: string): Notice | undefined {
  const notice = parsed(text);
  return isNotice(notice) && subjectOf(notice) === subject ? notice : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isNotice(value: unknown): value is Notice {
  const { estateId, type, aggregate, id, version } = (value ?? {}) as Record<string, unknown>;
  return [type, aggregate, id].every(isWord)
    && (estateId === null || isWord(estateId)) && (version === null || Number.isSafeInteger(version));
}

const isWord = (value: unknown): boolean => typeof value === 'string' && value !== '';
