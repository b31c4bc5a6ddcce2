import { blindPhone, blindPieces, isCurrent, open, seal, type SealedColumn } from '@guanjia/persistence';
import type { Member } from './household.rules.ts';

/** A member as kept: who somebody is stands sealed, and is found by what stands in for it. */
export type StoredMember = Omit<Member, 'name' | 'phone'> & {
  name: string;
  phone: string | null;
  /** stand-ins of the telephone number and of the pieces of the name; a trigger copies them to the index */
  found?: readonly string[];
};

/** Sealed for this member and this part of him: it opens nowhere else. */
const place = (id: string, part: 'name' | 'phone'): string => `household.members:${id}:${part}`;

/** @source ARC-009 RELIABILITY 20 */
export const storedMembers = (members: readonly Member[]): StoredMember[] => members.map(({ id, name, phone, relation }) => ({
  id, relation,
  name: seal(name, place(id, 'name')),
  phone: phone === null ? null : seal(phone, place(id, 'phone')),
  found: [...new Set([...blindPieces(name), ...(phone === null ? [] : [blindPhone(phone)])])],
}));

export const openedMembers = (stored: readonly StoredMember[]): Member[] => stored.map(({ id, name, phone, relation }) =>
  ({ id, name: open(name, place(id, 'name')), phone: phone === null ? null : open(phone, place(id, 'phone')), relation }));

/** What rotation renews. */
export const sealedMembers: SealedColumn = {
  table: 'household', key: ['id'], column: 'members',
  renewed: (stored) => {
    const members = stored as StoredMember[];
    const isDone = members.every(({ name, phone }) => isCurrent(name) && (phone === null || isCurrent(phone)));
    return isDone ? undefined : storedMembers(openedMembers(members));
  },
};
