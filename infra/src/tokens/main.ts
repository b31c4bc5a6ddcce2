// npm run token -- --role CSR   prints a token of one of the demo people; wrong ones on purpose, too
import { holderOf } from './demo-person.ts';
import { demoIssuerKey } from './issuer-key.ts';
import { mintToken } from './mint.ts';
import { readTokenOptions } from './token-options.ts';

try {
  const { person, role, scope, ...asked } = readTokenOptions(process.argv.slice(2));
  const issuerKey = demoIssuerKey(process.env);
  const holder = holderOf({ person, role, scope });
  console.error(`${holder.id} ${holder.words}`);
  console.log(await mintToken({ ...asked, personId: holder.id, issuerKey, now: Date.now() }));
} catch (error) {
  console.error((error as Error).message);
  process.exit(2);
}
