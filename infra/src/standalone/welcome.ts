import { readerUrlFile } from '../bi/reader-url.ts';
import { roleWord, type DemoPerson } from '../demo/people.ts';

interface Welcome {
  address: string;
  home: string;
  people: readonly DemoPerson[];
  tokenFor(personId: string): Promise<string>;
  isExplorerOn: boolean;
}

/** What stands on the screen when everything runs: address, people with ready tokens, three queries to paste. */
export async function welcome({ address, home, people, tokenFor, isExplorerOn }: Welcome): Promise<string> {
  const lines = await Promise.all(people.map(async ({ id, name, role, place }) => `  ${name} · ${roleWord(role)} · ${place}\n    ${await tokenFor(id)}`));
  return `
管家 Guanjia ${address}/graphql
${isExplorerOn ? `在浏览器里试用:示例、演示人员的令牌 / Try it in a browser, with examples and the demo people's tokens: ${address}/explorer\n` : ''}数据 data: ${home}
报表库 BI (只读 read-only): psql "$(cat ${home}/${readerUrlFile})"

演示人员与令牌(12 小时有效) / Demo people and their tokens (12 hours):
${lines.join('\n')}

试一试 / Try (TOKEN = 上面任一令牌 any token above):
${queries.map((query) => `  curl -s ${address}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d '${JSON.stringify({ query })}'`).join('\n')}

Ctrl-C 停止;数据保留,下次启动继续。/ Ctrl-C stops everything; the data stay for the next start.
`;
}

/** One for the front desk, one for the engineering manager, one for the regional manager. */
export const queries: readonly string[] = [
  '{ tickets(first: 5) { nodes { number state urgency unitLabel dueAt isOverdue } } }',
  '{ workOrders(first: 5) { nodes { number state urgency finishBy ticket { number content } } } }',
  '{ estates(first: 50) { nodes { name tickets { open overdue } callbacks { due overdue } workOrders { open onTimeShareBp } collection { unbilledFen } training { certifiedShareBp } } } }',
];
