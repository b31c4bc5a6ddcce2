import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** GraphiQL speaks English alone. What one needs in order to work with it is said in both languages, as it stands in the
 *  package → what stands in the page. */
const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'graphiql/dist/GraphiQL.js': {
    'children: "Variables"': 'children: "变量 Variables"',
    'children: "Headers"': 'children: "请求头 Headers"',
    'newTab: "New tab"': 'newTab: "新标签页 New tab"',
  },
  'graphiql/dist/ui/sidebar.js': {
    'refetchSchema: `Re-fetch': 'refetchSchema: `重新读取架构 Re-fetch',
    '"Open short keys dialog"': '"快捷键 Short keys"',
    '"Open settings dialog"': '"设置 Settings"',
    'children: "Short Keys"': 'children: "快捷键 Short keys"',
    'children: "Settings"': 'children: "设置 Settings"',
    'children: "Persist headers"': 'children: "保存请求头 Persist headers"',
    'children: "Theme"': 'children: "外观 Theme"',
    'children: "System"': 'children: "跟随系统 System"',
    'children: "Light"': 'children: "浅色 Light"',
    'children: "Dark"': 'children: "深色 Dark"',
    'children: "Clear storage"': 'children: "清除本地数据 Clear storage"',
  },
  '@graphiql/react/dist/components/execute-button/index.js': {
    '`${isRunning ? "Stop" : "Execute"} query': '`${isRunning ? "停止 Stop" : "执行 Execute"}',
  },
  '@graphiql/plugin-doc-explorer/dist/context.js': { '"Documentation Explorer"': '"文档 Documentation"' },
  '@graphiql/plugin-history/dist/index.js': { 'title: "History"': 'title: "历史 History"' },
};

export const bilingualLabels: Plugin = {
  name: 'bilingual labels',
  setup(build) {
    build.onLoad({ filter: /[\\/]node_modules[\\/]@?graphiql[\\/].*\.js$/ }, ({ path: file }) => {
      const found = Object.entries(labels).find(([name]) => file.replaceAll('\\', '/').endsWith(`/node_modules/${name}`));
      return found && { contents: relabelled(readFileSync(file, 'utf8'), found), loader: 'js' };
    });
  },
};

/** @throws Error when a new version of the package says something else */
function relabelled(text: string, [name, pairs]: [string, Readonly<Record<string, string>>]): string {
  return Object.entries(pairs).reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`${name} has no ${from} any more`);
    return before.replaceAll(from, to);
  }, text);
}
