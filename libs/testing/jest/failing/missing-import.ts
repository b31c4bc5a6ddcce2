import { it } from '@jest/globals';
import './there-is-no-such-file.ts';

it('is not reached', () => undefined);
