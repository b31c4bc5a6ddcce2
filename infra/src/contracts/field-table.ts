import { fieldWords } from '@guanjia/contracts';

interface Node {
  type?: string;
  format?: string;
  pattern?: string;
  enum?: readonly string[];
  anyOf?: readonly Node[];
  properties?: Readonly<Record<string, Node>>;
  items?: Node;
}

const formats: Readonly<Record<string, string>> = { uuid: '编号 id', 'date-time': '时刻 moment', date: '日期 date' };

/** The properties of a payload as lines of a table: name, shape, whether it may be null. */
export function rowsOfSchema(schema: object, at = ''): string[] {
  return Object.entries((schema as Node).properties ?? {}).flatMap(([name, node]) => {
    const present = node.anyOf?.find((option) => option.type !== 'null') ?? node;
    const inner = present.items ?? present;
    const path = `${at}${name}${present.items ? '[]' : ''}`;
    const { zh, en } = fieldWords[name] ?? { zh: '', en: '' };
    return [`| \`${path}\` | ${zh} | ${en} | ${shapeOf(name, inner)} | ${node.anyOf ? '是 yes' : ''} |`, ...rowsOfSchema(inner, `${path}.`)];
  });
}

function shapeOf(name: string, { type, format, pattern, enum: words }: Node): string {
  if (words) return words.map((word) => `\`${word}\``).join(' ');
  if (format) return formats[format] ?? format;
  if (name.endsWith('Fen')) return '金额(分) amount in fen';
  if (pattern?.startsWith('^[0-9]{4}-')) return '月份 month';
  const shapes: Readonly<Record<string, string>> = { string: '代码 code', integer: '整数 integer', boolean: '是否 true or false', object: '组 group' };
  return shapes[type ?? ''] ?? String(type);
}
