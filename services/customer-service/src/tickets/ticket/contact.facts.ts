import { open, SealedText, sealedText, type SealedColumn } from '@guanjia/persistence';

/** A part of who reported a ticket, kept sealed. */
interface ContactColumn {
  type: SealedText;
  /** what rotation renews */
  sealed: SealedColumn;
  opened(stored: string): string;
}

function contactColumn(column: 'contact_name' | 'contact_phone'): ContactColumn {
  const place = `ticket.${column}`;
  return { type: new SealedText(place), sealed: sealedText('ticket', column), opened: (stored) => open(stored, place) };
}

export const contactName = contactColumn('contact_name');
export const contactPhone = contactColumn('contact_phone');
