import { describe, expect, it } from '@jest/globals';
import { contracts } from '@guanjia/contracts';
import { aReader, theCatalogue } from './contracts.fixture.ts';
import { eventPage } from './event-page.ts';
import { rowsOfSchema } from './field-table.ts';

const completed = 'customer-service.ticket.completed.v1';
const sectionOf = (page: string, type: string): string => page.slice(page.indexOf(`#### ${type}`)).split('\n#### ')[0]!;

describe('the event page', () => {
  it('tells each event in Chinese and English, with a place in the contents, its rows and a sample', () => {
    const page = eventPage(theCatalogue());
    for (const { type, zh, en, rows, schema } of contracts) {
      expect(page).toContain(`[${zh}](#${type.replaceAll('.', '')})`);
      const section = sectionOf(page, type);
      expect(section).toContain(`| **${zh}** | **${en}** |`);
      expect(section).toContain(rows.join(', '));
      expect(section).toContain(`"${Object.keys(schema.properties)[0]}": `);
    }
  });

  it('says who has subscribed, and who is meant to and has not', () => {
    const before = sectionOf(eventPage(theCatalogue()), completed);
    const after = sectionOf(eventPage(theCatalogue([aReader('archives', [completed])])), completed);
    expect(before).toContain('| 可供(尚未订阅) 档案:起草维修档案 | Meant for (not subscribed yet): archives: drafts the repair record |');
    expect(after).toContain('| 响应 档案:起草维修档案 | Reacts: archives: drafts the repair record |');
    expect(after).not.toContain('(尚未订阅) 档案');
  });

  it('lists in one place what waits for its publisher, and what for a reader (HR-049, ENG-055, BIL-043)', () => {
    const [takenOver, cash] = ['engineering.takeover.completed.v1', 'customer-service.cash.received.v1'];
    const catalogue = theCatalogue([aReader('customer-service', [takenOver])]);
    catalogue.published = new Set([...catalogue.published].filter((type) => type !== takenOver));
    const [unpublished, unread] = eventPage(catalogue).split('## 等待另一方')[1]!.split('\n## ')[0]!.split('| 已发布 Published');
    expect(unpublished).toContain(`| [${takenOver}](#engineeringtakeovercompletedv1) | engineering | 客服 | customer service |`);
    expect(unpublished).not.toContain(cash);
    expect(unread).toContain(`| [${cash}](#customer-servicecashreceivedv1) | 收费 | billing |`);
    expect(unread).not.toContain(takenOver);
  });

  it('says what to read instead of an event that is deprecated', () => {
    const catalogue = theCatalogue();
    const deprecated = { on: '2026-12-01', use: 'customer-service.ticket.completed.v2' };
    const page = eventPage({ ...catalogue, contracts: contracts.map((one) => (one.type === completed ? { ...one, deprecated } : one)) });
    expect(sectionOf(page, completed)).toContain('| **已弃用**(2026-12-01),改用 customer-service.ticket.completed.v2 |');
    expect(eventPage(catalogue)).not.toContain('已弃用');
  });

  it('shows the fields with their shape, in lists too', () => {
    const { schema } = contracts.find(({ type }) => type === 'archives.household.state.v1')!;
    expect(rowsOfSchema(schema)).toEqual([
      '| `id` | 编号 | id | 编号 id |  |', '| `estateId` | 项目 | estate | 编号 id |  |',
      '| `unitId` | 房屋 | unit (home, shop, space) | 编号 id |  |',
      '| `memberIds[]` | 住户成员(仅编号与关系) | members, by id and relation | 组 group |  |',
      '| `memberIds[].id` | 编号 | id | 编号 id |  |',
      '| `memberIds[].relation` | 与房屋的关系 | relation to the unit | `OWNER` `TENANT` `OCCUPIER` `FAMILY` |  |',
      '| `state` | 状态 | state | `REGISTERED` `ACTIVE` `CLOSED` |  |',
    ]);
  });
});
