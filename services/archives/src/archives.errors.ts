import { errorRegistry, type ErrorScope } from '@guanjia/domain';
import { importEntries } from './imports/imports.errors.ts';

/** The register of places and people. @source ARC-071 */
const register = {
  PLACE_HAS_OPEN_CHILDREN: {
    kind: 'CONFLICT', zh: '其下还有 {open} 个未关闭的下级，不能关闭', en: 'It still has {open} open places under it and cannot be closed',
    example: 'closeEstate while one of its buildings is open',
  },
  PLACE_CLOSED: { kind: 'CONFLICT', zh: '上级已关闭，不能在其下登记', en: 'The place above it is closed; nothing new is registered under it' },
  ESTATE_ALREADY_THERE: { kind: 'CONFLICT', zh: '该项目已在此区域', en: 'The estate is in that region already' },
  HOUSEHOLD_ALREADY_THERE: { kind: 'CONFLICT', zh: '该住户已在此房屋', en: 'The household is in that unit already' },
  HOUSEHOLD_ELSEWHERE: {
    kind: 'CONFLICT', zh: '该住户登记在另一房屋，请用迁移', en: 'The household is registered in another unit; move it instead',
  },
  CONTACTS_NOT_PUBLISHED: {
    kind: 'CONFLICT', zh: '三个联系电话（紧急、日常服务、公司投诉）尚未公布，不能启用项目', example: 'activateEstate before setEstateContacts',
    en: 'Its three numbers (emergency, daily service, complaints) are not published; the estate cannot be activated',
  },
  CODE_TAKEN: { kind: 'CONFLICT', zh: '该编号已被使用', en: 'The code is taken' },
  INVALID_CODE: {
    kind: 'INVALID', zh: '编号无效：只能用字母、数字和「._:/-」，以字母或数字开头，最多 40 位，且不得含 8 位连续数字',
    en: 'Not a code: letters, digits and . _ : / - only, a letter or digit first, at most 40, no eight digits in a row', example: 'SH-0001',
  },
  INVALID_AREA: { kind: 'INVALID', zh: '面积无效：以 0.01 平方米为单位的非负整数', en: 'Not an area: hundredths of a square metre, 0 or more', example: '8943' },
  MEMBER_UNKNOWN: { kind: 'INVALID', zh: '成员 {memberId} 不属于该住户', en: 'Member {memberId} is none of this household' },
  SEARCH_TOO_SHORT: { kind: 'INVALID', zh: '至少输入两个字', en: 'Two characters at least', example: '王芳' },
} as const;

/** What is filed about them. @source ARC-001 ARC-003 ARC-005 */
const records = {
  RECORD_ALREADY_DRAFTED: { kind: 'CONFLICT', zh: '该事项的档案已起草', en: 'The record of this matter is drafted already' },
  FILE_NOT_FOR_RECORD: {
    kind: 'INVALID', zh: '该文件尚未传完、是为导入上传的，或不属于该项目', en: 'The file has not come yet, was sent for an import, or is not of this estate',
  },
  LABEL_TAKEN: { kind: 'CONFLICT', zh: '档案标识号已被使用', en: 'The label is taken' },
} as const;

/** What is agreed with others. @source ARC-037 ARC-038 ARC-045 */
const contracts = {
  CONTRACT_TERM_INVALID: { kind: 'INVALID', zh: '到期日不能早于生效日', en: 'The last day is before the first' },
  CONTRACT_TERM_OVER: { kind: 'CONFLICT', zh: '合同期限已于 {endOn} 届满，不能再签订', en: 'The term ended on {endOn}; it is not signed any more' },
  SIGNED_IN_FUTURE: { kind: 'INVALID', zh: '签订日不能晚于今天', en: 'A contract is signed today or was signed earlier' },
  SUCCESSOR_NOT_SIGNED: { kind: 'CONFLICT', zh: '接续的合同尚未签订', en: 'The contract that is to follow is not signed' },
} as const;

/** What archives can refuse, beside the platform's own refusals. */
const entries = { ...register, ...records, ...contracts, ...importEntries } as const;
export const archivesErrors: ErrorScope<typeof entries> = errorRegistry('archives', entries);
