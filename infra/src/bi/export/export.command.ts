import { parseArgs } from 'node:util';
import { DomainError, parseLocalDate } from '@guanjia/domain';
import { CommandRefused, UsageWrong, type EventsCommand } from '../../events/command.ts';
import type { Installation } from '../../platform/installation.ts';
import { exportFeed, ExportUnderWay, FORMATS, type ExportProgress, type Format } from './export-feed.ts';
import { sources } from './source.ts';

export interface ExportTools {
  open(): Promise<Installation>;
  say(line: string): void;
}

const options = {
  out: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, subject: { type: 'string', multiple: true },
  format: { type: 'string', default: FORMATS.join(',') },
} as const;

/** Files of what BI's views show, for tools that read files. */
export const exportCommand = ({ open, say }: ExportTools): EventsCommand => ({
  name: 'export',
  usage: [
    'export --out DIR [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--subject VIEW …] [--format parquet,csv]',
    '按日期和项目导出各主题视图,只写有变化的文件,可重复执行',
    'writes the subject views by day and estate; only files that changed, and again if need be',
  ].join('\n'),
  async run(args) {
    const wanted = read(args);
    const installation = await open();
    const begun = Date.now();
    try {
      const { files, removed, rows, bytes } = await exportFeed({ ...wanted, biAdminUrl: installation.adminUrlOf('bi'), onProgress: progressTo(say) });
      const seconds = ((Date.now() - begun) / 1000).toFixed(1);
      say(`写入 ${files} 个文件、${rows} 行、${(bytes / 1e6).toFixed(1)} MB,移除 ${removed} 个,用时 ${seconds} 秒 / wrote ${files} files, ${rows} rows, ${(bytes / 1e6).toFixed(1)} MB, removed ${removed}, in ${seconds} s`);
    } catch (error) {
      if (error instanceof ExportUnderWay) throw new CommandRefused('另一次导出正在写入这个目录', 'another export is writing into this folder');
      throw error;
    } finally {
      await installation.close();
    }
  },
});

function read(args: readonly string[]) {
  const { values } = parseArgs({ args: [...args], options, strict: true });
  if (!values.out) throw new UsageWrong('请用 --out 指明目录', 'name a folder with --out');
  const formats = values.format.split(',');
  const unknown = [...formats.filter((format) => !(FORMATS as readonly string[]).includes(format)), ...(values.subject ?? []).filter((view) => !sources.some((source) => source.view === view))];
  if (unknown.length > 0) throw new UsageWrong(`没有这样的主题或格式:${unknown.join('、')}`, `there is no such subject or format: ${unknown.join(', ')}`);
  return { folder: values.out, formats: formats as Format[], views: values.subject, from: dayOf(values.from), to: dayOf(values.to) };
}

function dayOf(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : parseLocalDate(text);
  } catch (error) {
    if (error instanceof DomainError) throw new UsageWrong(`不是日期:${text}`, `not a day: ${text}`);
    throw error;
  }
}

const EVERY = 500;

/** A line per view, and one for every so many files of a large one. */
const progressTo = (say: (line: string) => void) => ({ view, done, all, rows }: ExportProgress): void => {
  if (done === all || done % EVERY === 0) say(`${view}: ${done}/${all} 分区 partitions, ${rows} 行 rows`);
};
