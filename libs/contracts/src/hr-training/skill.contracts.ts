import { eventContract } from '../contract.ts';
import { code, listOf, nullable, payload } from '../fields.ts';
import { projection } from '../reactions.ts';
import { variants } from '../sample-values.ts';

/** An employee's skills changed; aggregate id is the employee's. @source HR-023, ENG-026 */
export const skillChanged = eventContract({
  service: 'hr-training', aggregate: 'skill', isEstateLevel: false, event: 'changed', zh: '员工技能已变更', en: 'The skills of an employee changed',
  rows: ['HR-023', 'ENG-026'], reactions: { engineering: { zh: '派单按新技能匹配', en: 'dispatch matches the new skills' }, ...projection },
  schema: payload({ mainSkill: nullable(code()), skills: listOf(code()) }),
  samples: variants({ mainSkill: 'PLUMBING', skills: ['PLUMBING', 'ELECTRICAL'] }, { mainSkill: null }),
});
