import { describe, expect, it } from '@jest/globals';
import { UsageWrong } from '../../events/command.ts';
import { exportCommand } from './export.command.ts';

const neverOpened = { open: () => Promise.reject(new Error('a wrong call opens no database')), say: () => undefined };

describe('the export command', () => {
  it.each([
    ['no folder', []], ['a subject that is not there', ['--out', 'x', '--subject', 'persons']], ['a format that is not there', ['--out', 'x', '--format', 'xlsx']],
    ['a day that is not one', ['--out', 'x', '--from', '2026-02-30']],
  ])('tells what is wrong with %s before it opens anything', async (_, args) => {
    await expect(exportCommand(neverOpened).run(args)).rejects.toBeInstanceOf(UsageWrong);
  });

  it('opens the installation for a call that makes sense', async () => {
    await expect(exportCommand(neverOpened).run(['--out', 'x', '--subject', 'tickets', '--from', '2026-03-01'])).rejects.toThrow('opens no database');
  });
});
