import { Migration } from '@mikro-orm/migrations';

/** A migration of plain statements, for what every service's database gets alike. */
export function migrationOf(statements: readonly string[]): new (...args: never[]) => Migration {
  return class extends Migration {
    override up(): void {
      for (const statement of statements) this.addSql(statement);
    }
  };
}
