import { parseArgs } from 'node:util';
import { asAppRole, Database, verifyAudit, type AuditVerdict } from '@guanjia/persistence';
import { groupScope } from '@guanjia/domain';
import type { CommandTools } from '../events/command-options.ts';
import { CommandRefused, type EventsCommand } from '../events/command.ts';
import { servicesNamed } from './services-named.ts';

const usage = `verify [--service <name>] [--head <hash>]
  核对审计记录与封存链,指出第一处被改、被删或被插入的记录;--head 核对此前抄下的链尾
  holds the audit trail against its seals and names the first row that was changed, taken away or slipped in;
  --head: a hash noted earlier has to be in the chain`;

const words: Readonly<Record<NonNullable<AuditVerdict['fault']>['fault'], string>> = {
  ROW_CHANGED: '记录被改 / a row was changed', ROW_DELETED: '记录被删 / a row was taken away', ROW_INSERTED: '记录被插入 / a row was slipped in',
  SEAL_CHANGED: '封存被改 / a seal was changed', SEAL_MISSING: '封存缺失 / a seal is missing',
};

/** Reads every chain again from its beginning. @source PLAT-008 */
export const verifyCommand = ({ open, say }: CommandTools): EventsCommand => ({
  name: 'verify',
  usage,
  async run(args) {
    const { values } = parseArgs({ args: [...args], options: { service: { type: 'string' }, head: { type: 'string' } } });
    const installation = await open();
    const broken: string[] = [];
    let isHeadKnown = values.head === undefined;
    try {
      for (const { name } of servicesNamed(values.service)) {
        const verdict = await verdictOf(installation.adminUrls.get(name)!, values.head);
        isHeadKnown ||= verdict.isHeadKnown;
        if (verdict.fault) broken.push(name);
        say(`${name}: ${told(verdict)}`);
      }
    } finally {
      await installation.close();
    }
    if (broken.length > 0) throw new CommandRefused(`审计记录不完整:${broken.join('、')}`, `the audit trail is broken: ${broken.join(', ')}`);
    if (!isHeadKnown) throw new CommandRefused('链中没有此前抄下的链尾', 'the hash noted earlier is in no chain');
  },
});

async function verdictOf(adminUrl: string, head: string | undefined): Promise<AuditVerdict & { isHeadKnown: boolean }> {
  const database = await Database.open({ url: asAppRole(adminUrl), name: 'guanjia audit', entities: [], poolSize: 1 });
  try {
    return await database.transaction(groupScope, async (tx) => {
      const known = await tx.db.selectFrom('audit_seal').select('hash').where('hash', '=', head ?? '').execute();
      return { ...(await verifyAudit(tx.db)), isHeadKnown: known.length > 0 };
    });
  } finally {
    await database.close();
  }
}

function told({ seals, rows, unsealed, head, fault }: AuditVerdict): string {
  if (fault) {
    const where = fault.position === null ? '' : `,${fault.source} 第 ${fault.position} 条 / row ${fault.position} of ${fault.source}`;
    return `封存 ${fault.seal} / seal ${fault.seal}: ${words[fault.fault]}${where}`;
  }
  return `${seals} 次封存、${rows} 条记录相符,${unsealed} 条待封存 / ${seals} seals over ${rows} rows hold, ${unsealed} rows to be sealed; ${head}`;
}
