import { createPrivateKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The key of the demo in this home, and of nothing else: no other issuer's key is read, and none is made.
 *  @throws Error where there is no demo */
export function demoIssuerKey({ GUANJIA_HOME = '.guanjia', NODE_ENV }: NodeJS.ProcessEnv): KeyObject {
  if (NODE_ENV === 'production') throw new Error('测试令牌只用于演示 / Test tokens are for the demo alone, not for NODE_ENV=production');
  const file = path.resolve(GUANJIA_HOME, 'demo-issuer.pem');
  if (!existsSync(file)) throw new Error(`${path.dirname(file)} 不是演示目录,请先 npm start / is no home of a demo; run npm start first, or set GUANJIA_HOME`);
  return createPrivateKey(readFileSync(file));
}
