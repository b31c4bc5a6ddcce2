import type { DemoIssuer, ExplorerOptions } from '@guanjia/gateway';
import { demoPeople, roleWord } from '../demo/people.ts';
import type { DemoSize } from '../demo/plan/demo-size.ts';

/** The explorer of the demo, with its people; each time it is asked, their tokens are new. */
export const demoExplorer = ({ tokenFor }: DemoIssuer, size?: DemoSize): ExplorerOptions => ({
  people: () => Promise.all(demoPeople(size).map(async (person) => ({
    ...person, roles: person.roles.map((code) => ({ code, word: roleWord(code) })), token: await tokenFor(person.id),
  }))),
});
