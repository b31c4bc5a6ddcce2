export type Language = 'zh' | 'en';

/** What our own part of the page says. */
export const words = {
  zh: {
    title: 'API 浏览器', as: '身份', role: '角色', examples: '示例', language: '语言',
    query: '查', mutation: '办', subscription: '实时', search: '搜索示例',
    choose: '点一个示例,它会在新标签页打开,变量已填好。', run: '按 ▶ 或 Ctrl-Enter 执行。',
    none: '没有符合的示例。', paste: '在「请求头」中填入您的令牌,再点左侧 ⟳ 读取架构。',
    nothingFits: '现有数据中没有此示例需要的对象,变量请自行填写:', refused: '示例的准备查询被拒绝:',
  },
  en: {
    title: 'API explorer', as: 'Acting as', role: 'Role', examples: 'Examples', language: 'Language',
    query: 'ask', mutation: 'do', subscription: 'live', search: 'Search the examples',
    choose: 'Choose an example: it opens in a tab of its own, its variables filled in.', run: 'Run it with ▶ or Ctrl-Enter.',
    none: 'No example fits.', paste: 'Put your token into “Headers”, then fetch the schema with ⟳ on the left.',
    nothingFits: 'Nothing in the present data fits this example; please fill in its variables: ', refused: 'What the example asks first was refused: ',
  },
} as const;

export const welcomeText = `# 管家 Guanjia
#
# 左侧选一个示例,或在此书写。
# Choose an example on the left,
# or write here.
#
# Ctrl-空格 Space   补全 complete
# Ctrl-Enter        执行 run
`;
