import { expect, it } from '@jest/globals';
import { certifiedShareBp } from './certified-share.rules.ts';

it.each([[0, 0, null], [3, 0, 0], [3, 2, 6667], [3, 1, 3333], [8, 1, 1250], [3, 3, 10_000]])(
  'of %i who need certificates %i have them: %s basis points, rounded half up (K45 PLAT-017)',
  (needCertificate, certified, share) => expect(certifiedShareBp({ needCertificate, certified })).toBe(share),
);
