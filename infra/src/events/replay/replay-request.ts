import { parseArgs } from 'node:util';
import { contracts, SERVICES, type Contract, type ServiceName } from '@guanjia/contracts';
import { parseInstant, parseLocalDate, startOfDay } from '@guanjia/domain';
import { UsageWrong } from '../command.ts';
import { groupNamed } from '../groups.ts';

type ReplayTarget = { topic: string } | { group: string };

export interface ReplayRequest {
  /** Event types by the service that published them. */
  types: ReadonlyMap<ServiceName, string[]>;
  from: Date;
  to: Date | null;
  target: ReplayTarget;
  isDryRun: boolean;
}

const options = {
  type: { type: 'string', multiple: true }, service: { type: 'string' }, aggregate: { type: 'string' }, from: { type: 'string' },
  'to-time': { type: 'string' }, 'to-topic': { type: 'string' }, 'to-group': { type: 'string' }, 'dry-run': { type: 'boolean' },
} as const;

/** @throws UsageWrong saying what is not known or missing */
export function readReplayRequest(args: readonly string[]): ReplayRequest {
  const { values } = parseArgs({ args: [...args], options });
  const { 'to-topic': topic, 'to-group': group, from, 'to-time': to } = values;
  if ((topic === undefined) === (group === undefined)) throw new UsageWrong('请给出 --to-topic 或 --to-group 之一', 'give either --to-topic or --to-group');
  if (topic !== undefined && !/^[a-z0-9][a-z0-9._-]{0,200}$/.test(topic)) throw new UsageWrong(`主题名无效:${topic}`, `not the name of a topic: ${topic}`);
  if (from === undefined) throw new UsageWrong('请用 --from 给出开始的日期或时间', 'give the date or time to start from with --from');
  return {
    types: typesOf(values), from: momentOf(from, '--from'), to: to === undefined ? null : momentOf(to, '--to-time'),
    target: topic === undefined ? { group: groupNamed(group, '--to-group') } : { topic }, isDryRun: values['dry-run'] ?? false,
  };
}

function typesOf({ type = [], service, aggregate }: { type?: string[]; service?: string; aggregate?: string }): Map<ServiceName, string[]> {
  if (type.length === 0 && service === undefined) throw new UsageWrong('请用 --type 或 --service 选择事件', 'choose events with --type or --service');
  const unknown = type.find((one) => !contracts.some((contract) => contract.type === one));
  if (unknown !== undefined) {
    const meant = like(unknown).join(', ');
    throw new UsageWrong(`没有事件类型 ${unknown}${meant && `,相近的有:${meant}`}`, `there is no event type ${unknown}${meant && `; there are: ${meant}`}`);
  }
  if (service !== undefined && !(SERVICES as readonly string[]).includes(service)) {
    throw new UsageWrong(`没有服务 ${service},可用:${SERVICES.join(', ')}`, `there is no service ${service}`);
  }
  const isChosen = (contract: Contract): boolean => (type.length === 0 || type.includes(contract.type))
    && (service === undefined || contract.service === service) && (aggregate === undefined || contract.aggregate === aggregate);
  const chosen = contracts.filter(isChosen);
  if (chosen.length === 0) throw new UsageWrong('没有符合这些条件的事件类型', 'no event type fits all of these');
  const byService = new Map<ServiceName, string[]>();
  for (const contract of chosen) byService.set(contract.service, [...(byService.get(contract.service) ?? []), contract.type]);
  return byService;
}

/** Types that may have been meant. */
function like(unknown: string): string[] {
  const words = unknown.split(/[.\s]/).filter((word) => word.length > 2 && !/^v\d+$/.test(word));
  const shared = (type: string): number => words.filter((word) => type.includes(word)).length;
  return contracts.map(({ type }) => type).filter((type) => shared(type) > 0).sort((a, b) => shared(b) - shared(a)).slice(0, 8);
}

/** A day begins at midnight in Shanghai. */
function momentOf(text: string, option: string): Date {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? startOfDay(parseLocalDate(text)) : parseInstant(text);
  } catch {
    throw new UsageWrong(
      `${option} 应为日期(2026-03-01)或带时区的时间(2026-03-01T08:00:00+08:00),收到:${text}`,
      `${option} takes a date (2026-03-01) or a time with its zone (2026-03-01T08:00:00+08:00), not ${text}`);
  }
}
