import { complaintConduct } from '../../complaints/complaint/conduct-guide.words.ts';

export type ConductGuideKind = 'COMPLAINT' | 'VISIT' | 'CALLBACK';

type Lines = Readonly<Record<'zh-CN' | 'en', readonly string[]>>;

/** How to behave in a home. @source CS-161 */
const visit: Lines = {
  'zh-CN': ['态度诚恳、仪表端庄', '不谈与工作无关的话题', '对方谈及他人隐私时，礼貌地转开或结束话题', '所见所闻的隐私只记入限阅记录'],
  en: [
    'Sincere and dignified', 'No talk that is off the matter', "When others' privacy comes up, turn or end the talk politely",
    'What is private and was learnt goes into the restricted note alone',
  ],
};

/** What callbacks are for. @source CS-162 */
const callback: Lines = {
  'zh-CN': ['及时验证管理工作的质量和效果', '增进与业主、使用人的沟通', '确保服务质量'],
  en: ['Verify quality and effect of the work in time', 'Increase communication with owners and occupiers', 'Assure the quality of service'],
};

/** What is shown to who meets a household, by what it is about. @source CS-157 CS-161 CS-162 */
export const conductGuides: Readonly<Record<ConductGuideKind, Lines>> = { COMPLAINT: complaintConduct, VISIT: visit, CALLBACK: callback };

/** The guide of callbacks with each, that of visits with a door visit, that of complaints with one about a complaint.
 *  @source CS-157 CS-161 CS-162 */
export const guidesOf = ({ kind, method, appointmentAt }: { kind: string; method: string | null; appointmentAt: Date | null }): ConductGuideKind[] => [
  'CALLBACK',
  ...(method === 'DOOR_VISIT' || (method === null && appointmentAt !== null) ? ['VISIT' as const] : []),
  ...(kind === 'COMPLAINT' ? ['COMPLAINT' as const] : []),
];
