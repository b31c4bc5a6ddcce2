import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RoleCode } from '@guanjia/contracts';
import type { CapabilityRow, ScopeLetter } from '@guanjia/domain';

const ledger = path.join(import.meta.dirname, '../../../libs/domain/ledger/permissions.md');

/** Roles without a column stand with these. CON has none: assigned work alone. @source permissions.md "Reading the matrix" */
const standWith: Partial<Record<string, readonly RoleCode[]>> = { TEC: ['TN'], SEC: ['MON'], CLN: ['CAT', 'GRN'], AST: ['SAL', 'MKT'] };
const widest: Readonly<Record<string, ScopeLetter>> = { OWN: 'S', TEN: 'S', RM: 'R', GQ: 'G', GA: 'G', BI: 'G' };

/** The permission matrix of the ledger: row → role → letter. */
export function permissionMatrix(): ReadonlyMap<string, CapabilityRow> {
  const [head, , ...rows] = readFileSync(ledger, 'utf8').split('\n').filter((line) => line.startsWith('|'));
  const columns = cellsOf(head!).slice(1).map((cell) => cell.split('/') as RoleCode[]);
  return new Map(rows.map((row) => {
    const [name, ...cells] = cellsOf(row);
    return [name!, Object.fromEntries(cells.flatMap((cell, at) => lettersIn(cell, columns[at]!)))];
  }));
}

const cellsOf = (line: string): string[] => line.split('|').slice(1, -1).map((cell) => cell.trim());

/** @example `SEC E` in the column TEC/SEC/CLN is E for SEC and who stands with it */
function lettersIn(cell: string, column: readonly RoleCode[]): [RoleCode, ScopeLetter][] {
  const one = column.find((role) => new RegExp(`^${role}\\b`).test(cell));
  const roles = (one ? [one] : column).flatMap((role) => [role, ...(standWith[role] ?? [])]);
  const bare = cell.replaceAll(/\([^)]*\)/g, '');
  if (bare.startsWith('–') || /^(ids|events)/.test(bare)) return [];
  const [, letter] = /(?<![A-Z])([SERG])(?=[ra]?(?![A-Za-z]))/.exec(bare) ?? [];
  return roles.map((role) => [role, (letter as ScopeLetter | undefined) ?? widest[role] ?? 'E']);
}
