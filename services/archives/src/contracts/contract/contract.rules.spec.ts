import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { aContract, contractCommands as commands, noticeDays } from './contract.fixture.ts';
import { noticesOf } from './contract-terms.rules.ts';
import { contractMoves, decideContract, type ContractCommand, type EstateContract } from './contract.rules.ts';

const at = (day: string) => ({ now: new Date(`${day}T01:30:00Z`) });
const given = givenFor((command: ContractCommand, contract: EstateContract | null) => decideContract(command, contract, at('2026-03-02')));
const sign = { ...commands.signContract, signedOn: '2026-03-02' } as ContractCommand;

describe('a contract, ARC-037 ARC-045', () => {
  everyMove(contractMoves, (command, state) => decideContract(commands[command], aContract({ state }), at('2026-03-02')), { field: 'state', limits: { 'contract.begin': 'beginContract', 'contract.end': 'endContract' } });

  it('is listed as a draft with its term, and refused when it ends before it begins', () => {
    const { state: _, reviewedById: _1, signedById: _2, signedOn: _3, expiringNotices: _4, renewedById: _5, ...rest } = aContract();
    given(null).when({ type: 'registerContract', ...rest }).thenState({ state: 'DRAFT' }).thenEvents(['archives.contract.registered.v1', 'archives.contract.state.v1']);
    given(null).when({ type: 'registerContract', ...rest, endOn: '2025-12-31' }).thenRefused('CONTRACT_TERM_INVALID', 'endOn');
  });

  it('says neither title, nor party, nor amount to others, PLAT-004', () => {
    const told = JSON.stringify(given(aContract({ state: 'REVIEWED' })).when(sign).decision().events);
    expect(told).not.toMatch(/电梯|12000000/);
  });

  it('is in force from its first day, and signed until then', () => {
    given(aContract({ state: 'REVIEWED' })).when(sign).thenState({ state: 'IN_FORCE' })
      .thenDeadlines(['contract.expiring.first', 'contract.expiring.second', 'contract.expiring.third', 'contract.end']);
    given(aContract({ state: 'REVIEWED', startOn: '2026-03-03' })).when(sign).thenState({ state: 'SIGNED' })
      .thenDeadlines(['contract.begin', 'contract.expiring.first', 'contract.expiring.second', 'contract.expiring.third', 'contract.end']);
  });

  it('gives notice 90, 60 and 30 days before its last day, and none that was due before it was signed', () => {
    expect(noticesOf('2026-12-31', noticeDays).map(({ on }) => on)).toEqual(['2026-10-02', '2026-11-01', '2026-12-01']);
    const late = decideContract({ ...sign, signedOn: '2026-11-02' } as ContractCommand, aContract({ state: 'REVIEWED' }), at('2026-11-02'));
    expect(late.deadlines!.map(({ kind }) => kind)).toEqual(['contract.expiring.third', 'contract.end']);
  });

  it('is not signed tomorrow, nor when its term is over', () => {
    given(aContract({ state: 'REVIEWED' })).when({ ...sign, signedOn: '2026-03-03' } as ContractCommand).thenRefused('SIGNED_IN_FUTURE', 'signedOn');
    given(aContract({ state: 'REVIEWED', endOn: '2026-03-01' })).when(sign).thenRefused('CONTRACT_TERM_OVER', 'endOn');
  });

  it('asks the project manager once, at the first notice', () => {
    const task = 'archives.task.opened.v1';
    given(aContract()).when(commands.giveNotice).thenState({ state: 'EXPIRING' }).thenEvents(['archives.contract.expiring.v1', task, 'archives.contract.state.v1']);
    given(aContract({ state: 'EXPIRING' })).when({ type: 'giveNotice', kind: 'contract.expiring.second' }).thenEvents(['archives.contract.expiring.v1', 'archives.contract.state.v1']);
    given(aContract({ state: 'RENEWAL_OPEN' })).when(commands.giveNotice).thenState({ state: 'RENEWAL_OPEN' });
  });

  it('stays in use until its end when it is renewed before', () => {
    const renewed = given(aContract({ state: 'RENEWAL_OPEN' })).when(commands.renewContract).thenState({ state: 'RENEWAL_OPEN' })
      .thenEvents(['archives.contract.renewed.v1', 'archives.task.closed.v1', 'archives.contract.state.v1']).decision().state;
    given(aContract({ state: 'RENEWAL_OPEN', ...renewed })).when(commands.endContract).thenState({ state: 'RENEWED' }).thenEvents(['archives.contract.state.v1']);
    given(aContract({ state: 'EXPIRED' })).when(commands.renewContract).thenState({ state: 'RENEWED' });
  });

  it('is not renewed by what is not signed', () => {
    given(aContract({ state: 'RENEWAL_OPEN' })).when({ ...commands.renewContract, successor: aContract({ state: 'REVIEWED' }) } as ContractCommand).thenRefused('SUCCESSOR_NOT_SIGNED', 'renewedById');
  });

  it('lets those who rely on it know when it is terminated, and no limit runs on', () => {
    const { events, deadlines } = given(aContract({ state: 'EXPIRING' })).when(commands.terminateContract).decision();
    expect(events.map(({ type }) => type)).toEqual(['archives.contract.expired.v1', 'archives.task.closed.v1', 'archives.contract.state.v1']);
    expect(deadlines!.every(({ dueAt }) => dueAt === null)).toBe(true);
  });
});
