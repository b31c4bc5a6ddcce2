import type { GraphiQLPlugin } from '@graphiql/react';
import { useState, type ReactNode } from 'react';
import type { Example } from '../src/explorer/example.ts';
import { useActing } from './acting.ts';
import { chapters } from './chapters.ts';
import { useOpenExample } from './open-example.ts';
import { words } from './words.ts';

/** The examples of whoever the page acts as: role by role where there are several, chapter by chapter, and found by a word. */
function ExamplesPanel(): ReactNode {
  const { roles, person, language, examples } = useActing();
  const { open, isReady, notice } = useOpenExample();
  const [sought, seek] = useState('');
  const say = words[language];
  const fitting = examples.filter((example) => roles.some(({ code }) => code === example.role) && fits(example, sought));
  return (
    <section className="examples" aria-label={say.examples}>
      <h2>{say.examples} <small>{fitting.length}</small></h2>
      <p className="examples-hint">{say.choose} {say.run}</p>
      <input type="search" className="examples-search" value={sought} onChange={(event) => seek(event.target.value)} placeholder={say.search} aria-label={say.search} />
      {person === undefined && <p className="examples-notice">{say.paste}</p>}
      {notice !== '' && <p className="examples-notice" role="status">{notice}</p>}
      {fitting.length === 0 && <p className="examples-hint">{say.none}</p>}
      {roles.map(({ code, word }) => (
        <ExamplesOfRole key={code} word={roles.length > 1 ? word : ''} examples={fitting.filter(({ role }) => role === code)} open={open} isReady={isReady} />
      ))}
    </section>
  );
}

/** A word of its name in either language, of its chapter, or of what it asks. */
function fits({ zh, en, chapter, document }: Example, sought: string): boolean {
  const named = [zh, en, ...Object.values(chapters[chapter] ?? {}), document].join('\n').toLowerCase();
  return sought.toLowerCase().split(/\s+/).every((part) => named.includes(part));
}

interface Listed {
  examples: readonly Example[];
  open(example: Example): Promise<void>;
  isReady: boolean;
}

function ExamplesOfRole({ word, examples, ...rest }: Listed & { word: string }): ReactNode {
  const { language } = useActing();
  if (examples.length === 0) return null;
  const names = [...new Set([...Object.keys(chapters), ...examples.map(({ chapter }) => chapter)])];
  return (
    <>
      {word !== '' && <h3 className="examples-role">{word}</h3>}
      {names.map((name) => (
        <ExamplesOfChapter key={name} title={chapters[name]?.[language] ?? name} examples={examples.filter(({ chapter }) => chapter === name)} {...rest} />
      ))}
    </>
  );
}

const kinds = ['query', 'mutation', 'subscription'] as const;

function ExamplesOfChapter({ title, examples, open, isReady }: Listed & { title: string }): ReactNode {
  const { language } = useActing();
  if (examples.length === 0) return null;
  const [first, second] = language === 'zh' ? ['zh', 'en'] as const : ['en', 'zh'] as const;
  const say = words[language];
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {kinds.flatMap((kind) => examples.filter((example) => example.kind === kind)).map((example) => (
          <li key={example.id}>
            <button type="button" data-example={example.id} disabled={!isReady} onClick={() => void open(example)}>
              <span className={`examples-kind examples-${example.kind}`}>{say[example.kind]}</span>
              <span lang={first}>{example[first]}</span>
              <small lang={second}>{example[second]}</small>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const ListIcon = (): ReactNode => (
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" width="20" height="20" aria-hidden="true">
    <path d="M4 6h1M4 12h1M4 18h1M9 6h11M9 12h11M9 18h11" strokeLinecap="round" />
  </svg>
);

export const examplesPlugin: GraphiQLPlugin = { title: '示例 Examples', content: ExamplesPanel, icon: ListIcon };
