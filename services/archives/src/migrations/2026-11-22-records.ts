import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';
import { searchedTable } from '../register/search/grams.sql.ts';

const records = `create table archive_record (${aggregateColumnsSql},
  label_no text not null, class text not null, title text not null, confidentiality text not null, state text not null,
  subject_type text not null, subject_id uuid not null, source_type text not null, source_id uuid not null, source_no integer not null,
  ticket_id uuid, location jsonb, filing_due_at timestamptz, filed_at timestamptz, retain_until date, history jsonb not null,
  constraint archive_record_label_unique unique (label_no), constraint archive_record_source_unique unique (source_type, source_id, source_no))`;

const indexes = [
  `create index archive_record_newest on archive_record (created_at desc, id desc)`,
  `create index archive_record_of_estate on archive_record (estate_id, created_at desc, id desc)`,
  `create index archive_record_of_class on archive_record (estate_id, class, created_at desc, id desc)`,
  `create index archive_record_of_subject on archive_record (subject_id, created_at desc, id desc)`,
  `create index archive_record_of_source on archive_record (source_id)`,
  `create index archive_record_of_ticket on archive_record (ticket_id) where ticket_id is not null`,
];

/** Archive records. */
export class Records extends Migration {
  override up(): void {
    for (const statement of [records, ...indexes, ...searchedTable('archive_record', 'RECORD', 'values (new.title)', 'title'), ...scopedTable('archive_record')]) {
      this.addSql(statement);
    }
  }
}
