import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Kind, parse } from 'graphql';
import { useState } from 'react';
import type { Example } from '../src/explorer/example.ts';
import { fillVariables, NothingFits } from '../src/explorer/fill-variables.ts';
import { asText, headersOf, useActing, type Headers } from './acting.ts';
import { ask } from './ask.ts';
import { welcomeText, words, type Language } from './words.ts';

const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Opens an example in a tab of its own, or in the present one when nothing was written there yet. */
export function useOpenExample(): { open(example: Example): Promise<void>; isReady: boolean; notice: string } {
  const acting = useActing();
  const actions = useGraphiQLActions();
  const editors = useGraphiQL(({ queryEditor, variableEditor, headerEditor }) => ({ queryEditor, variableEditor, headerEditor }));
  const [notice, setNotice] = useState('');
  const open = async (example: Example): Promise<void> => {
    const headers = headersOf(acting);
    const { variables, problem } = await prepared(example, headers, acting.language);
    setNotice(problem);
    if (!['', welcomeText.trim()].includes(editors.queryEditor?.getValue().trim() ?? '')) actions.addTab();
    const tab = { query: example.document, variables: asText(variables), headers: asText(headers) };
    editors.queryEditor?.setValue(tab.query);
    editors.variableEditor?.setValue(tab.variables);
    editors.headerEditor?.setValue(tab.headers);
    actions.updateActiveTabValues({ ...tab, response: null });
    // The editor would find this out a moment later; whoever is quicker would run the tab before.
    actions.setOperationFacts(factsOf(example.document));
  };
  // The editors come a moment after the page: an example opened before would be lost.
  const isReady = Object.values(editors).every((editor) => editor !== undefined);
  return { open, isReady, notice };
}

function factsOf(document: string): Parameters<ReturnType<typeof useGraphiQLActions>['setOperationFacts']>[0] {
  const documentAST = parse(document);
  const operations = documentAST.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return { documentAST, operations, operationName: operations[0]!.name!.value };
}

async function prepared(example: Example, headers: Headers, language: Language): Promise<{ variables: unknown; problem: string }> {
  const { data, errors } = example.given ? await ask(example.given, headers) : { data: undefined, errors: undefined };
  if (errors?.[0]) return { variables: example.variables, problem: words[language].refused + errors[0].message };
  try {
    return { variables: fillVariables(example.variables, { data, now: new Date(), newKey }), problem: '' };
  } catch (error) {
    if (!(error instanceof NothingFits)) throw error;
    return { variables: example.variables, problem: words[language].nothingFits + error.path };
  }
}
