import { createContext, useContext } from 'react';
import type { Example } from '../src/explorer/example.ts';
import type { ExplorerPerson } from '../src/explorer/explorer.options.ts';
import type { Language } from './words.ts';

/** As whom and in which language the page asks at present. */
export interface Acting {
  /** whose examples are shown; the word is in both languages */
  roles: readonly { code: string; word: string }[];
  person: ExplorerPerson | undefined;
  language: Language;
  examples: readonly Example[];
}

export const ActingContext = createContext<Acting | undefined>(undefined);

export function useActing(): Acting {
  const acting = useContext(ActingContext);
  if (!acting) throw new Error('used outside of the explorer');
  return acting;
}

export type Headers = Record<string, string>;

/** Where this is no demo: what was sent last with a request, so that each new tab has it again. */
let brought = 'Bearer ';
export function remember(authorization: string | undefined): void {
  if (authorization) brought = authorization;
}

/** What goes with each request, as it stands in the editor of headers. */
export const headersOf = ({ person, language }: Pick<Acting, 'person' | 'language'>): Headers => ({
  authorization: person ? `Bearer ${person.token}` : brought,
  'accept-language': language === 'zh' ? 'zh-CN' : 'en',
});

export const asText = (value: unknown): string => JSON.stringify(value, null, 2);
