/** What GraphQL finds wrong with a value, in our words. `$1`, `$2` are the pattern's groups, `{field}` the place. */
export interface Problem {
  pattern: RegExp;
  zh: string;
  en: string;
  /** The pattern's group that names the place more exactly, and whether it stands below the place found so far. */
  fieldGroup?: number;
  isBelow?: boolean;
}

/** Of values, in variables and in the document alike. */
export const valueProblems: readonly Problem[] = [
  {
    pattern: /^Value "(.*)" does not exist in "(\w+)" enum/s,
    zh: '「{field}」的值「$1」不是 $2 允许的取值',
    en: '"$1" is none of the allowed values of {field} ($2)',
  },
  {
    pattern: /^Enum "(\w+)" cannot represent/,
    zh: '「{field}」的值不是 $1 允许的取值',
    en: 'The value of {field} is none of the allowed values ($1)',
  },
  {
    pattern: /^Field "(?:\w+\.)?(\w+)" of required type "(.+?)" was not provided/,
    zh: '缺少必填项「{field}」（$2）',
    en: '{field} is required ($2)',
    fieldGroup: 1,
    isBelow: true,
  },
  {
    pattern: /^Field "(\w+)" is not defined by type "(\w+)"/,
    zh: '输入类型 $2 没有字段「$1」',
    en: 'The input type $2 has no field "$1"',
    fieldGroup: 1,
    isBelow: true,
  },
  {
    pattern: /^Variable "\$(\w+)" of (?:required|non-null) type "(.+?)" (?:was not provided|must not be null)/,
    zh: '缺少必填变量「{field}」（$2）',
    en: 'The variable {field} is required ($2)',
    fieldGroup: 1,
  },
  {
    pattern: /^Expected (?:non-nullable type|value of type) "(.+?)"(?: not to be null|, found null)/,
    zh: '「{field}」不能为空（$1）',
    en: '{field} must not be null ($1)',
  },
  {
    pattern: /^(?:Expected (?:value of )?type "(.+?)"|(\w+) cannot (?:represent|be))/,
    zh: '「{field}」的值不是有效的 $1$2',
    en: 'The value of {field} is not a valid $1$2',
  },
];

/** Of the document itself. */
export const documentProblems: readonly Problem[] = [
  {
    pattern: /^Cannot query field "(\w+)" on type "(\w+)"/,
    zh: '类型 $2 没有字段「$1」',
    en: 'The type $2 has no field "$1"',
    fieldGroup: 1,
  },
  {
    pattern: /^Unknown argument "(\w+)" on field "(.+?)"/,
    zh: '字段 $2 没有参数「$1」',
    en: 'The field $2 has no argument "$1"',
    fieldGroup: 1,
  },
  {
    pattern: /^Field "(\w+)" argument "(\w+)" of type "(.+?)" is required/,
    zh: '字段 $1 缺少必填参数「$2」（$3）',
    en: 'The field $1 needs the argument "$2" ($3)',
    fieldGroup: 2,
  },
  { pattern: /^Unknown type "(\w+)"/, zh: '没有类型「$1」', en: 'There is no type "$1"' },
  { pattern: /^GraphQL introspection is not allowed/, zh: '此环境不开放接口自省', en: 'Introspection is closed here' },
];
