import { Migration } from '@mikro-orm/migrations';
import { scopedTable } from '@guanjia/persistence';

const cases = `create table corrective_case (
  id uuid primary key, estate_id uuid not null, category text, unit_id uuid, equipment_id uuid, opened_at timestamptz not null, closed_at timestamptz)`;

const sources = `create table corrective_case_source (
  case_id uuid not null references corrective_case (id), estate_id uuid not null, kind text not null, source_id uuid not null, primary key (case_id, kind, source_id))`;

const indexes = [
  `create index corrective_case_open on corrective_case (estate_id) where closed_at is null`,
  `create index corrective_case_of_source on corrective_case_source (source_id)`,
];

/** Which tickets, complaints and callbacks the cases of hr-training came from. */
export class CorrectiveCases extends Migration {
  override up(): void {
    for (const statement of [cases, sources, ...indexes, ...['corrective_case', 'corrective_case_source'].flatMap((table) => scopedTable(table))]) this.addSql(statement);
  }
}
