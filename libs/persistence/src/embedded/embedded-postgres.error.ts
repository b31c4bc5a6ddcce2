/** What a person who starts Guanjia is told when its own PostgreSQL cannot run. */
interface EmbeddedPostgresTexts {
  readonly zh: string;
  readonly en: string;
}

type Facts = Readonly<Record<string, string | number>>;

const registry = {
  /** No PostgreSQL is published for this operating system and processor, or the package was left out of the install. */
  BINARIES_MISSING: ({ package: name }: Facts) => ({
    zh: `没有找到 PostgreSQL 程序（${name}）。请用 npm ci（不要加 --omit=optional）重新安装；该平台没有内置程序时，请改用外部 PostgreSQL。`,
    en: `PostgreSQL (${name}) is not installed. Run npm ci without --omit=optional; where no such package exists for this platform, use an external PostgreSQL.`,
  }),
  /** Root started Guanjia, PostgreSQL refuses root, and no other account exists. */
  ACCOUNT_MISSING: () => ({
    zh: 'PostgreSQL 不能以 root 运行，而本机没有 postgres 或 nobody 账户。请新建一个，或改用普通用户启动。',
    en: 'PostgreSQL refuses to run as root and there is neither a "postgres" nor a "nobody" account. Create one or start as an ordinary user.',
  }),
  /** The programs lie where the database account cannot read them, and no place for a copy was found. */
  BINARIES_UNREADABLE: ({ account, tried }: Facts) => ({
    zh: `账户 ${account} 读不到 PostgreSQL 程序，也无法复制到：${tried}。`,
    en: `The account "${account}" cannot read the PostgreSQL programs and no copy could be made in: ${tried}.`,
  }),
  DATA_DIR_NOT_WRITABLE: ({ path, reason }: Facts) => ({
    zh: `数据目录 ${path} 无法写入：${reason}`,
    en: `The data directory ${path} cannot be written: ${reason}`,
  }),
  /** The folder holds files of somebody else; they are left alone. */
  DATA_DIR_NOT_EMPTY: ({ path }: Facts) => ({
    zh: `目录 ${path} 不为空，也不是 PostgreSQL 数据目录；未作任何改动。`,
    en: `The folder ${path} is not empty and not a PostgreSQL data directory; nothing in it was changed.`,
  }),
  DATA_DIR_FOREIGN_OWNER: ({ path, owner }: Facts) => ({
    zh: `数据目录 ${path} 属于用户编号 ${owner}。请用该用户启动，或更改目录的所有者。`,
    en: `The data directory ${path} belongs to user id ${owner}. Start as that user or change the owner.`,
  }),
  DATA_DIR_OTHER_VERSION: ({ path, found, expected }: Facts) => ({
    zh: `数据目录 ${path} 由 PostgreSQL ${found} 建立，当前程序是 ${expected}。请先导出再导入数据。`,
    en: `The data directory ${path} was made by PostgreSQL ${found}; this is ${expected}. Dump and restore the data first.`,
  }),
  /** The data directory is a link to a place outside, and that place is gone. An empty database must not take its place. */
  DATA_DIR_LOST: ({ path, target }: Facts) => ({
    zh: `数据目录 ${path} 指向 ${target}，但那里已不存在。请恢复数据；确认不再需要旧数据时，删除该链接即可新建。`,
    en: `The data directory ${path} points to ${target}, which no longer exists. Restore it, or remove the link to begin with an empty database.`,
  }),
  DATA_DIR_IN_USE: ({ path, pid }: Facts) => ({
    zh: `另一个管家进程（${pid}）正在使用数据目录 ${path}。请先停止它，或换一个目录。`,
    en: `Another Guanjia process (${pid}) is using the data directory ${path}. Stop it first or choose another directory.`,
  }),
  PORT_IN_USE: ({ port }: Facts) => ({
    zh: `端口 ${port} 已被占用。请换一个端口，或不指定端口。`,
    en: `Port ${port} is taken. Choose another one or leave it to the system.`,
  }),
  INIT_FAILED: ({ log }: Facts) => ({ zh: `数据目录初始化失败：${log}`, en: `The data directory could not be initialised: ${log}` }),
  START_FAILED: ({ log }: Facts) => ({ zh: `PostgreSQL 未能启动：${log}`, en: `PostgreSQL did not start: ${log}` }),
  /** An earlier server on the same data survives every request to stop. */
  ORPHAN_SURVIVES: ({ path, pid }: Facts) => ({
    zh: `上次遗留的 PostgreSQL（进程 ${pid}，数据目录 ${path}）无法停止，请手工结束该进程。`,
    en: `A PostgreSQL left over from an earlier run (process ${pid}, data directory ${path}) does not stop; end that process by hand.`,
  }),
} satisfies Record<string, (facts: Facts) => EmbeddedPostgresTexts>;

export type EmbeddedPostgresErrorCode = keyof typeof registry;

/** Guanjia's own PostgreSQL cannot be started; the text says what to do about it, in both languages. */
export class EmbeddedPostgresError extends Error {
  readonly code: EmbeddedPostgresErrorCode;
  readonly zh: string;
  readonly en: string;

  constructor(code: EmbeddedPostgresErrorCode, facts: Facts = {}, cause?: unknown) {
    const texts = registry[code](facts);
    super(`${texts.en} / ${texts.zh}`, cause === undefined ? undefined : { cause });
    this.name = 'EmbeddedPostgresError';
    this.code = code;
    this.zh = texts.zh;
    this.en = texts.en;
  }
}
