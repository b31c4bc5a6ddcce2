import { open, SealedText, sealedText } from '@guanjia/persistence';

const columnOf = (column: 'contact_name' | 'contact_phone') => {
  const place = `complaint.${column}`;
  return {
    type: new SealedText(place),
    /** what rotation renews */
    sealed: sealedText('complaint', column),
    opened: (stored: string | null): string | null => (stored === null ? null : open(stored, place)),
  };
};

/** Who complains, kept sealed. @source PLAT-004 RELIABILITY S10 */
export const complainantName = columnOf('contact_name');
export const complainantPhone = columnOf('contact_phone');
