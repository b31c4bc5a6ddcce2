import { Migration } from '@mikro-orm/migrations';

/** The file of a record, and the hash it got when it was filed. Records filed before have none: nobody can say what they were. */
export class RecordSeals extends Migration {
  override up(): void {
    this.addSql('alter table archive_record add column file_id uuid references uploaded_file, add column sha256 text');
  }
}
