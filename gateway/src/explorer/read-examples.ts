import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getOperationAST, parse } from 'graphql';
import { besideShape, type Example } from './example.ts';

/** Those that the explorer shows. */
export const exampleFolder = path.join(import.meta.dirname, '../../explorer/examples');

/** Every `<role>/<name>.graphql` of the folder with the variables beside it. Its first lines say what it is:
 *  `# 中文 / English`, `# role: CSR` and `# chapter: tickets`.
 *  @throws Error that names the file which does not */
export function readExamples(folder: string): Example[] {
  const files = globSync('*/*.graphql', { cwd: folder }).sort();
  return files.map((file) => {
    try {
      return readExample(folder, file);
    } catch (error) {
      throw new Error(`example ${file}: ${(error as Error).message}`, { cause: error });
    }
  });
}

function readExample(folder: string, file: string): Example {
  const document = readFileSync(path.join(folder, file), 'utf8');
  const [, zh, en, role, chapter] = /^# (.+?) \/ (.+)\n# role: ([A-Z]+)\n# chapter: ([a-z-]+)\n/.exec(document) ?? [];
  if (!zh || !en || !role || !chapter) throw new Error('the first lines are not "# 中文 / English", "# role: CODE" and "# chapter: name"');
  const operation = getOperationAST(parse(document));
  if (!operation) throw new Error('holds no operation, or more than one');
  const beside = path.join(folder, file.replace(/graphql$/, 'json'));
  const { given, variables } = besideShape.parse(existsSync(beside) ? JSON.parse(readFileSync(beside, 'utf8')) : {});
  return { id: file.replaceAll('\\', '/').replace(/\.graphql$/, ''), role, chapter, zh, en, kind: operation.operation, document, given, variables };
}
