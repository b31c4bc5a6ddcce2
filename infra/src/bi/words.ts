import { code, count, id } from './column.ts';

/** Columns that several subjects share; one wording. */
export const words = {
  number: code('编号', 'number said aloud'),
  state: code('状态', 'state'),
  unitId: id('房屋标识', 'unit id'),
  householdId: id('住户标识', 'household id'),
  employeeId: id('员工标识', 'employee id'),
  contractId: id('合同标识', 'contract id'),
  equipmentId: id('设备标识', 'equipment id'),
  ticketId: id('报事标识', 'ticket id'),
  departmentId: id('部门标识', 'department id'),
  category: code('类别', 'category'),
  urgency: code('紧急程度(URGENT 急修、ROUTINE 零修、WORKS 维修工程)', 'urgency: URGENT, ROUTINE or WORKS'),
  areaCode: code('公共区域代码', 'code of the public area'),
  sourceType: code('来源类型', 'type of the source'),
  sourceId: id('来源标识', 'id of the source'),
  subjectType: code('对象类型', 'type of what it is about'),
  subjectId: id('对象标识', 'id of what it is about'),
  completionNo: count('第几次完成', 'which completion, 1, 2, 3 …'),
  reasonCode: code('原因代码', 'reason code'),
} as const;
