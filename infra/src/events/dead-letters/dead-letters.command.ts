import { parseArgs } from 'node:util';
import type { CommandTools } from '../command-options.ts';
import { CommandRefused, UsageWrong, type EventsCommand } from '../command.ts';
import { GROUPS, groupNamed, within } from '../groups.ts';
import { Letters, type Letter, type LetterState } from './letters.ts';

const usage = `dead-letters list [--service <name>] [--state open|redriven|discarded|all] [--full]
dead-letters redrive --service <name> --id <id> … | --all
dead-letters discard --service <name> --id <id> … | --all --reason <text>
  查看死信、按顺序重新处理、写明原因放弃;--full 显示属性与内容
  lists dead letters, tries them again in order, gives them up for a reason; --full shows headers and content`;

const options = {
  service: { type: 'string' }, id: { type: 'string', multiple: true }, all: { type: 'boolean' }, reason: { type: 'string' },
  state: { type: 'string' }, full: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values'];

/** What an operator does about dead letters. */
export const deadLettersCommand = ({ open, say }: CommandTools): EventsCommand => ({
  name: 'dead-letters',
  usage,
  async run(args) {
    const { values, positionals: [what] } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (what === 'list') return list({ open, say }, values);
    if (what !== 'redrive' && what !== 'discard') throw new UsageWrong('应为 list、redrive 或 discard', 'list, redrive or discard is expected');
    return decide({ open, say }, what, values);
  },
});

async function list({ open, say }: CommandTools, { service, state = 'open', full = false }: Values): Promise<void> {
  const groups = service === undefined ? GROUPS : [groupNamed(service, '--service')];
  const wanted = state.toUpperCase() as LetterState;
  if (!['OPEN', 'REDRIVEN', 'DISCARDED', 'ALL'].includes(wanted)) throw new UsageWrong(`没有状态 ${state}`, `there is no state ${state}`);
  await within(open, async ({ adminUrlOf }) => {
    for (const group of groups) {
      const letters = await lettersOf(adminUrlOf(group), wanted, service === undefined);
      say(`${group}: ${letters.length}`);
      letters.forEach((letter) => say(full ? inFull(letter) : inShort(letter)));
    }
  });
}

/** Not every installation has every group: where all are asked for, one without a database has no letters. */
async function lettersOf(url: string, state: LetterState, isOptional: boolean): Promise<Letter[]> {
  try {
    return await Letters.within(url, (letters) => letters.list(state));
  } catch (error) {
    if (isOptional && /3D000|42P01/.test(String((error as { code?: unknown }).code))) return [];
    throw error;
  }
}

async function decide({ open, say }: CommandTools, what: 'redrive' | 'discard', { service, id = [], all = false, reason }: Values): Promise<void> {
  const group = groupNamed(service, '--service');
  if (all === id.length > 0) throw new UsageWrong('请给出 --id 或 --all 之一', 'give either --id or --all');
  if (what === 'discard' && !reason?.trim()) throw new UsageWrong('放弃须用 --reason 写明原因', 'giving up takes a --reason');
  const refused = await within(open, ({ adminUrlOf }) => Letters.within(adminUrlOf(group), async (letters) => {
    const chosen = all ? (await letters.list('OPEN')).map((letter) => letter.id) : id;
    let count = 0;
    for (const one of chosen) {
      const why = /^\d{1,18}$/.test(one) ? await (what === 'redrive' ? letters.redrive(one) : letters.discard(one, reason!.trim())) : 'NOT_OPEN';
      say(`${one}: ${why ? `${refusals[why][0]} / ${refusals[why][1]}` : done[what]}`);
      if (why) count += 1;
    }
    return count;
  }));
  if (refused > 0) throw new CommandRefused(`${refused} 封未处理`, `${refused} not done`);
}

const done = { redrive: '重新处理 / tried again', discard: '已放弃 / given up' } as const;

const refusals = {
  NOT_OPEN: ['没有此编号且等待决定的死信', 'no dead letter of this id waits for a decision'],
  PLACE_UNKNOWN: ['序号不可读,只能放弃', 'its place is not known, it can only be discarded'],
} as const;

const inShort = ({ id, state, deadAt, type, aggregateId, seq, attempts, error, resolvedBy, reason }: Letter): string =>
  [`  ${id}`, state, deadAt, type ?? '?', aggregateId, `#${seq ?? '?'}`, `×${attempts}`, error.split('\n', 1)[0],
    ...(resolvedBy ? [`(${resolvedBy}${reason ? `: ${reason}` : ''})`] : [])].join('  ');

const inFull = (letter: Letter): string =>
  [inShort(letter), ...Object.entries(letter.headers).map(([name, value]) => `      ${name}: ${value}`), `      ${letter.value}`, letter.error.replace(/^/gm, '      ')].join('\n');
