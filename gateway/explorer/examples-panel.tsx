import type { GraphiQLPlugin } from '@graphiql/react';
import type { ReactNode } from 'react';
import type { Example } from '../src/explorer/example.ts';
import { useActing } from './acting.ts';
import { useOpenExample } from './open-example.ts';
import { words } from './words.ts';

const kinds = [['query', 'queries'], ['mutation', 'mutations'], ['subscription', 'subscriptions']] as const;

/** The examples of the role that the page acts in, queries first. */
function ExamplesPanel(): ReactNode {
  const { role, person, language, examples } = useActing();
  const { open, isReady, notice } = useOpenExample();
  const say = words[language];
  const ofRole = examples.filter((example) => example.role === role);
  return (
    <section className="examples" aria-label={say.examples}>
      <h2>{say.examples}</h2>
      <p className="examples-hint">{say.choose} {say.run}</p>
      {person === undefined && <p className="examples-notice">{say.paste}</p>}
      {notice !== '' && <p className="examples-notice" role="status">{notice}</p>}
      {ofRole.length === 0 && <p className="examples-hint">{say.none}</p>}
      {kinds.map(([kind, word]) => (
        <ExamplesOfKind key={kind} kind={kind} title={say[word]} examples={ofRole.filter((example) => example.kind === kind)} open={open} isReady={isReady} />
      ))}
    </section>
  );
}

interface OfKind {
  kind: Example['kind'];
  title: string;
  examples: readonly Example[];
  open(example: Example): Promise<void>;
  isReady: boolean;
}

function ExamplesOfKind({ kind, title, examples, open, isReady }: OfKind): ReactNode {
  const { language } = useActing();
  if (examples.length === 0) return null;
  const [first, second] = language === 'zh' ? ['zh', 'en'] as const : ['en', 'zh'] as const;
  return (
    <>
      <h3 className={`examples-${kind}`}>{title}</h3>
      <ul>
        {examples.map((example) => (
          <li key={example.id}>
            <button type="button" data-example={example.id} disabled={!isReady} onClick={() => void open(example)}>
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
