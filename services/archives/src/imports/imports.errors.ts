/** What speaks against a row of a file, or against the whole of it. Values stand beside these texts, never in them.
 *  @source ARC-036 ARC-071 */
const rows = {
  CELL_EMPTY: { kind: 'INVALID', zh: '必填，不能为空', en: 'This must not be empty' },
  TEXT_TOO_LONG: { kind: 'INVALID', zh: '最多 {max} 个字', en: 'At most {max} characters' },
  CHARACTER_REFUSED: { kind: 'INVALID', zh: '含有不可见或控制字符（如换行）', en: 'It holds invisible or control characters, such as a line break' },
  FORMULA_REFUSED: { kind: 'INVALID', zh: '不能以 = + - @ 开头，以免被当作公式', en: 'It must not begin with = + - @, lest it be taken for a formula' },
  CELL_IS_DATE: { kind: 'INVALID', zh: '单元格被表格软件存成了日期，请把该列设为文本后重填', en: 'The spreadsheet stored this as a date; make the column text and type it again' },
  CELL_IS_ERROR: { kind: 'INVALID', zh: '单元格是公式错误', en: 'The cell holds a formula error' },
  ROW_TOO_LONG: { kind: 'INVALID', zh: '此行比表头多出内容，可能有未加引号的逗号', en: 'The row is longer than the header; a comma may lack its quotes' },
  ROW_REPEATED: { kind: 'INVALID', zh: '与第 {firstRow} 行重复', en: 'It repeats row {firstRow}' },
  ROW_DIFFERS: { kind: 'INVALID', zh: '与第 {firstRow} 行是同一对象，但内容不同', en: 'It is the same as row {firstRow}, yet says something else' },
  DIFFERS_FROM_REGISTER: { kind: 'CONFLICT', zh: '系统中已登记，但内容不同；导入不会覆盖，请在系统中变更', en: 'It is registered with something else; an import overwrites nothing, change it in the system' },
  KIND_UNKNOWN: { kind: 'INVALID', zh: '类型无法识别，可填：{allowed}', en: 'Not a known kind; known are: {allowed}' },
  RELATION_UNKNOWN: { kind: 'INVALID', zh: '关系无法识别，可填：{allowed}', en: 'Not a known relation; known are: {allowed}' },
  BUILDING_UNREADABLE: { kind: 'INVALID', zh: '楼栋无法识别，如：3栋、3号楼、A座', en: 'Not a building, such as 3栋, 3号楼, A座' },
  UNIT_UNREADABLE: { kind: 'INVALID', zh: '房号无法识别，如：1202、1单元1202、B-101', en: 'Not a unit, such as 1202, 1单元1202, B-101' },
  AREA_UNREADABLE: { kind: 'INVALID', zh: '面积应为大于 0、不超过 {max} 的平方米数，如 89.43', en: 'Not an area: square metres above 0 and up to {max}, such as 89.43' },
  AREA_NEEDED: { kind: 'INVALID', zh: '新登记的房屋必须填写面积', en: 'A unit that is new to the register needs its area' },
  REGION_NOT_REGISTERED: { kind: 'INVALID', zh: '该区域尚未登记，请联系总部', en: 'This region is not registered; ask headquarters' },
  REGION_NOT_YOURS: { kind: 'FORBIDDEN', zh: '该区域不由您负责', en: 'You do not answer for this region' },
  REGION_AMBIGUOUS: { kind: 'CONFLICT', zh: '有多个区域叫这个名称，请改填区域编号', en: 'Several regions bear this name; give the code of the region instead' },
  ESTATE_CLOSED: { kind: 'CONFLICT', zh: '该项目已关闭', en: 'This estate is closed' },
  UNIT_NOT_REGISTERED: { kind: 'FORBIDDEN', zh: '该房屋尚未登记，您无权登记房屋', en: 'This unit is not registered, and you may not register units' },
  UNIT_HAS_HOUSEHOLD: { kind: 'CONFLICT', zh: '该房屋已登记其他住户，请在系统中变更', en: 'Another household is registered in this unit; change it in the system' },
} as const;

const files = {
  ESTATE_REQUIRED: { kind: 'INVALID', zh: '必须指明项目', en: 'The estate must be named' },
  FILE_EMPTY: { kind: 'INVALID', zh: '文件是空的', en: 'The file is empty' },
  FILE_NOT_FOR_IMPORT: { kind: 'INVALID', zh: '该文件不是为导入上传的', en: 'The file was not uploaded for an import' },
  ENCODING_REFUSED: { kind: 'INVALID', zh: '不支持 {encoding} 编码，请另存为 UTF-8 或 GB18030（GBK）的 CSV', en: '{encoding} is not read; save it as CSV in UTF-8 or GB18030 (GBK)' },
  BYTES_UNREADABLE: { kind: 'INVALID', zh: '第 {row} 行有无法按 {encoding} 解读的字节', en: 'Row {row} holds bytes that are not {encoding}' },
  HEADER_NOT_FOUND: { kind: 'INVALID', zh: '未找到表头，应有列：{columns}', en: 'There is no header; these columns are needed: {columns}' },
  COLUMN_MISSING: { kind: 'INVALID', zh: '缺少列：{columns}', en: 'These columns are missing: {columns}' },
  COLUMN_TWICE: { kind: 'INVALID', zh: '列“{column}”出现了两次', en: 'The column {column} is there twice' },
  QUOTE_NOT_CLOSED: { kind: 'INVALID', zh: '第 {row} 行的引号没有成对', en: 'A quotation mark in row {row} is not closed' },
  TABLE_EMPTY: { kind: 'INVALID', zh: '表头之下没有内容', en: 'There is nothing below the header' },
  TABLE_TOO_LONG: { kind: 'INVALID', zh: '超过 {max} 行，请分成几个文件', en: 'It has more than {max} rows; split the file' },
  SPREADSHEET_UNREADABLE: { kind: 'INVALID', zh: '无法读取该 XLSX 文件', en: 'This XLSX file cannot be read' },
  GROUP_UNKNOWN: { kind: 'CONFLICT', zh: '系统中须恰好登记有一个集团', en: 'Exactly one group must be registered in the system' },
  IMPORT_BROKEN: { kind: 'UNAVAILABLE', zh: '导入因内部错误中断，已导入的行有效，可重新导入同一文件', en: 'The import broke off by an internal error; what was taken in stays, and the same file may be imported again' },
} as const;

export const importEntries = { ...rows, ...files } as const;
