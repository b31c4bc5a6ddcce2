import { open, SealedText, sealedText } from '@guanjia/persistence';

const PLACE = 'employee.phone';

/** An employee's own number, kept sealed. A colleague's name is no secret among those who work together. @source HR-004 */
export const employeePhone = {
  type: new SealedText(PLACE),
  /** what rotation renews */
  sealed: sealedText('employee', 'phone'),
  opened: (stored: string | null): string | null => (stored === null ? null : open(stored, PLACE)),
};
