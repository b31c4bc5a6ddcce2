import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { useGraphiQL } from '@graphiql/react';
import { GraphiQL } from 'graphiql';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { ActingContext, asText, headersOf, useActing, type Acting } from './acting.ts';
import { fetcherWith } from './ask.ts';
import type { Start } from './demo.ts';
import { examplesPlugin } from './examples-panel.tsx';
import { TopBar } from './top-bar.tsx';
import { welcomeText, type Language } from './words.ts';

const plugins = [examplesPlugin, HISTORY_PLUGIN];

/** The whole page: who asks on top, the examples beside the editor. */
export function Explorer({ examples, people }: Start): ReactNode {
  const roles = useMemo(() => [...new Map(examples.map(({ role, id }) => [role, id.split('/')[0]!]))], [examples]);
  const [chosen, choose] = useKept('acting', people[0]?.id ?? roles[0]?.[0] ?? '');
  const [language, speak] = useKept<Language>('language', navigator.language.startsWith('en') ? 'en' : 'zh');
  const person = people.find(({ id }) => id === chosen) ?? people[0];
  const [code, word] = roles.find(([role]) => role === chosen) ?? roles[0] ?? ['', ''];
  const acting: Acting = { person, roles: person?.roles ?? [{ code, word }], language, examples };
  const now = useRef(acting);
  now.current = acting;
  const [fetcher] = useState(() => fetcherWith(() => headersOf(now.current)));
  useEffect(() => { document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'; }, [language]);
  return (
    <ActingContext value={acting}>
      <TopBar people={people} roles={roles} chosen={person?.id ?? code} choose={choose} language={language} speak={speak} />
      <GraphiQL
        fetcher={fetcher} plugins={plugins} visiblePlugin={examplesPlugin} defaultQuery={welcomeText} defaultHeaders={asText(headersOf(acting))}
        defaultEditorToolsVisibility="variables" inputValueDeprecation={false}
      >
        <GraphiQL.Logo>{null}</GraphiQL.Logo>
        <HeadersFollow />
      </GraphiQL>
    </ActingContext>
  );
}

/** The headers in the editor are those of whoever is chosen. */
function HeadersFollow(): null {
  const { person, language } = useActing();
  const headerEditor = useGraphiQL((state) => state.headerEditor);
  const text = asText(headersOf({ person, language }));
  useEffect(() => headerEditor?.setValue(text), [headerEditor, text]);
  return null;
}

/** A choice that outlives the page. */
function useKept<T extends string>(name: string, first: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => (localStorage.getItem(`guanjia:${name}`) as T | null) ?? first);
  const keep = (next: T): void => {
    localStorage.setItem(`guanjia:${name}`, next);
    setValue(next);
  };
  return [value, keep];
}
