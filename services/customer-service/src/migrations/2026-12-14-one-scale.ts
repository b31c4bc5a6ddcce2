import { Migration } from '@mikro-orm/migrations';

/** The assistant is rated by the words of every other satisfaction. @source CS-169 */
export class OneScale extends Migration {
  override up(): void {
    const worded = ['attitude', 'communication', 'solving'].map((column) => `${column} = replace(${column}, 'DISSATISFIED', 'UNSATISFIED')`).join(', ');
    this.addSql(`update assistant_rating set ${worded} where attitude || communication || solving like '%DISSATISFIED%'`);
  }
}
