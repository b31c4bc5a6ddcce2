import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { contracts } from '@guanjia/contracts';
import { ledgerEvents } from '../../../libs/domain/ledger/read.mjs';
import { root } from '../files.ts';

const adr = readFileSync(path.join(root, 'infra/adr/0006-events-beyond-the-catalogue.md'), 'utf8');

/** Families that every service has, and states: named in general. */
const isGeneral = (type: string): boolean => type.endsWith('.state') || /\.task\.|\.kpi\.breached$/.test(type);

it('every event that the catalogue does not name is named, with its reason, in ADR 0006, and nothing else is', () => {
  const known = ledgerEvents();
  const types = contracts.map(({ type }) => type.replace(/\.v\d+$/, ''));
  const beyond = types.filter((type) => !known.has(type) && !isGeneral(type)).map((type) => type.split('.').slice(1).join('.'));
  const named = [...adr.matchAll(/`(?:[a-z-]+\.)?([a-z-]+\.[a-z-]+)`/g)].map(([, name]) => name!);
  expect([...new Set(named)].filter((name) => name !== 'callback.failed' && name !== 'callback.completed').sort()).toEqual(beyond.sort());
});
