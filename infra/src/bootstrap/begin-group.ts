import { RegisterBatch } from '@guanjia/archives';
import { derivedId, groupScope, isUuid, type Clock } from '@guanjia/domain';
import { EmployeeService, OrgUnitService, PositionService, RoleGrantService } from '@guanjia/hr-training';
import { AggregateStore, type Call, type Database, type Tx } from '@guanjia/persistence';
import { newId, systemCall } from '@guanjia/subgraph';
import { sql } from 'kysely';

/** What a new installation starts from. */
export interface Beginning {
  group: { code: string; name: string };
  /** the first person to come in */
  administrator: { id: string; name: string; phone?: string | undefined };
}

/** What the group and its first office are known by. */
export interface Begun {
  groupId: string;
  headquartersId: string;
  administratorId: string;
}

interface BeginningIn {
  archives: Database;
  hrTraining: Database;
  clock: Clock;
}

/** Enters the property group, its headquarters, and the first administrator, who may then do everything else through the
 *  front door: group administration (regions, estates, departments, roles) and human resources of the group (positions,
 *  people). Nobody else could hire the first, nor give the first role. Doing it again changes nothing; with another
 *  person it lets that one in as well.
 *  @source ARC-071 HR-026 · both roles in one hand: assumption */
export async function beginGroup({ group, administrator }: Beginning, { archives, hrTraining, clock }: BeginningIn): Promise<Begun> {
  if (!isUuid(administrator.id)) throw new RangeError('the administrator’s id must be a UUID');
  const now = clock.now();
  const groupId = derivedId('group', group.code);
  await new RegisterBatch(archives).enter(systemCall(now), { groups: [{ id: groupId, ...group }] });
  const headquartersId = derivedId('headquarters', group.code);
  await hrTraining.transaction(groupScope, async (tx) => {
    const staff = new FirstStaff(hrTraining, tx, now);
    if (!(await isThere(tx, 'org_unit', headquartersId))) await staff.openHeadquarters(headquartersId, group);
    if (!(await isThere(tx, 'employee', administrator.id))) await staff.takeOn(administrator, headquartersId);
  });
  return { groupId, headquartersId, administratorId: administrator.id };
}

const positionIn = (headquartersId: string): string => derivedId('administrator', headquartersId);

async function isThere({ db }: Tx, table: 'org_unit' | 'employee', id: string): Promise<boolean> {
  return (await sql`select 1 from ${sql.table(table)} where id = ${id}`.execute(db)).rows.length > 0;
}

/** By the services' own rules, in one transaction. */
class FirstStaff {
  readonly #store: AggregateStore;

  constructor(private readonly database: Database, private readonly tx: Tx, private readonly now: Date) {
    this.#store = new AggregateStore(database);
  }

  async openHeadquarters(id: string, { code, name }: Beginning['group']): Promise<void> {
    const orgUnits = new OrgUnitService(this.#store);
    await orgUnits.create(this.#call(id), { input: { code, kind: 'GROUP', name, duties: '统筹全集团 Leads the group' }, idempotencyKey: id });
    await orgUnits.activate(this.#call(), { id });
    const positions = new PositionService(this.#store);
    const positionId = positionIn(id);
    const input = { orgUnitId: id, code: 'ADMINISTRATOR', name: '系统管理员', duties: '登记区域、项目、机构、岗位与人员,授予角色 Registers places, posts and people, and gives roles' };
    await positions.create(this.#call(positionId), { input, idempotencyKey: positionId });
    await positions.activate(this.#call(), { id: positionId });
  }

  async takeOn({ id, name, phone }: Beginning['administrator'], headquartersId: string): Promise<void> {
    const employees = new EmployeeService(this.#store, this.database);
    const input = { positionId: positionIn(headquartersId), name, phone: phone ?? null, source: 'OTHER_AGENCY' as const };
    await employees.register(this.#call(id), { input, idempotencyKey: id });
    await employees.recordTest(this.#call(), { id, input: { kind: 'INTERVIEW', outcome: 'PASS' } });
    await employees.hire(this.#call(), { id, input: {} });
    await employees.activate(this.#call(), { id });
    const grants = new RoleGrantService(this.#store);
    for (const role of ['GA', 'HRO'] as const) {
      await grants.grant(this.#call(), { input: { employeeId: id, role, scopeKind: 'GROUP' }, idempotencyKey: `${id} ${role}` });
    }
  }

  /** A command of the platform. @param makes the id of what it makes, if that is given */
  #call(makes?: string): Call {
    let given = makes;
    const nextId = (): string => {
      const id = given ?? newId();
      given = undefined;
      return id;
    };
    return { ...systemCall(this.now), tx: this.tx, newId: nextId };
  }
}
