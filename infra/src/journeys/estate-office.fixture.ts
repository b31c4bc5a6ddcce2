import type { RoleCode, ServiceName } from '@guanjia/contracts';
import type { DemoSize } from '../demo/plan/demo-size.ts';
import type { Asking } from './asking.fixture.ts';
import { openGivenOffice } from './given-office.fixture.ts';
import { openOwnOffice } from './own-office.fixture.ts';

export type { Answer } from './asking.fixture.ts';

/** An estate office as a newcomer has it, asked over real HTTP as its people. */
export interface EstateOffice extends Asking {
  idOf(role: RoleCode, index?: number): string;
  /** Per service, its database as the owner. */
  adminUrls: ReadonlyMap<ServiceName, string>;
  /** Resolves when every service has heard of everything that the others did. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** The installation that `GUANJIA_JOURNEY_URL` names; without it the whole platform in this process. */
export function openEstateOffice(size: DemoSize): Promise<EstateOffice> {
  return process.env['GUANJIA_JOURNEY_URL'] === undefined ? openOwnOffice(size) : openGivenOffice(process.env);
}

/** The smallest PNG there is: one white dot, for a signature. */
export const signature = {
  name: 'signature.png',
  bytes: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4////fwAJ+wP9KobjigAAAABJRU5ErkJggg==', 'base64'),
};
