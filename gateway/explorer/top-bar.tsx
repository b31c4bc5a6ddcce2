import type { ReactNode } from 'react';
import type { ExplorerPerson } from '../src/explorer/explorer.options.ts';
import { words, type Language } from './words.ts';

export interface TopBarParts {
  people: readonly ExplorerPerson[];
  /** code and word */
  roles: readonly (readonly [string, string])[];
  /** id of a person, or a role where this is no demo */
  chosen: string;
  choose(id: string): void;
  language: Language;
  speak(language: Language): void;
}

/** Who asks, and in which language. */
export function TopBar({ people, roles, chosen, choose, language, speak }: TopBarParts): ReactNode {
  const say = words[language];
  return (
    <header className="top-bar">
      <strong><span className="seal" aria-hidden="true">管</span> 管家 Guanjia</strong>
      <span className="top-bar-title">{say.title}</span>
      <label>
        {people.length > 0 ? say.as : say.role}
        <select value={chosen} onChange={(event) => choose(event.target.value)} data-testid="acting">
          {people.map(({ id, name, roles: [main], place }) => <option key={id} value={id}>{`${main!.word} · ${name} · ${place}`}</option>)}
          {people.length === 0 && roles.map(([role, word]) => <option key={role} value={role}>{`${word} (${role})`}</option>)}
        </select>
      </label>
      <fieldset aria-label={say.language}>
        {(['zh', 'en'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={language === one} onClick={() => speak(one)}>{one === 'zh' ? '中文' : 'English'}</button>
        ))}
      </fieldset>
    </header>
  );
}
