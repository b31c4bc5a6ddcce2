/** How to meet who complains, shown to the handler with each complaint. @source CS-157 CS-079 */
export const complaintConduct: Readonly<Record<'zh-CN' | 'en', readonly string[]>> = {
  'zh-CN': ['冷静：不与投诉人争执', '倾听：让投诉人把话说完', '了解：问清事实和要求', '同情：站在投诉人一边想', '安慰：说安抚的话，再说怎么办'],
  en: [
    'Calm: no arguing with who complains', 'Listen: let them finish', 'Understand: ask for the facts and what is wanted',
    'Sympathise: see it from their side', 'Comfort: say so, then say what will be done',
  ],
};
