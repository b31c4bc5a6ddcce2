import { parseArgs } from 'node:util';
import { isUuid } from '@guanjia/domain';
import { z } from 'zod';
import type { Beginning } from './begin-group.ts';

const usage = `用法 / Usage: --group-code QINGHE --group-name 清禾物业集团 --admin-name 王建国 [--admin-id UUID] [--admin-phone 13800000000]
  --admin-id  管理员令牌中的 sub,不填则新编 / the sub of the administrator's token; made up when left out`;

const shape = z.object({
  'group-code': z.string().regex(/^[\w.:/-]{1,40}$/),
  'group-name': z.string().trim().min(1).max(200),
  'admin-name': z.string().trim().min(1).max(200),
  'admin-id': z.string().refine(isUuid).optional(),
  'admin-phone': z.string().regex(/^[+\d-]{5,20}$/).optional(),
});

/** What the command line says, or how it is to be called and what is wrong with it.
 *  @param newId makes the administrator's id when none is given */
export function readBeginning(args: readonly string[], newId: () => string): Beginning | string {
  const read = shape.safeParse(valuesOf(args));
  if (!read.success) return `${read.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n')}\n${usage}`;
  const { 'group-code': code, 'group-name': name, 'admin-id': id = newId(), 'admin-name': person, 'admin-phone': phone } = read.data;
  return { group: { code, name }, administrator: { id, name: person, phone } };
}

function valuesOf(args: readonly string[]): Record<string, unknown> {
  const options = Object.fromEntries(Object.keys(shape.shape).map((name) => [name, { type: 'string' as const }]));
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch {
    return {};
  }
}
