import { describe, expect, it } from '@jest/globals';
import { openLog } from './open-log.ts';

function written(content: object): string {
  let text = '';
  openLog('test', { write: (line: string) => void (text += line) }).error(content, 'a bug');
  return text;
}

describe('the log of a process (S10)', () => {
  it('keeps of an error its kind, code, words and place, and of its causes, too', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED db:5432'), { code: 'ECONNREFUSED' });
    const { err } = JSON.parse(written({ err: new TypeError('no answer', { cause }), requestId: 'r-1' }));
    expect(err).toMatchObject({ type: 'TypeError', message: 'no answer', stack: expect.stringContaining('open-log.spec'), cause: { code: 'ECONNREFUSED', message: cause.message } });
  });

  it.each([
    ['the row that a database names', Object.assign(new Error('duplicate key'), { detail: 'Key (phone)=(13800138000) already exists', parameters: ['13800138000'] })],
    ['a mobile number in words', new Error('no such phone: 13800138000')],
    ['one with its country code', new Error('no such phone: +86-13800138000')],
    ['a landline', new Error('no such phone: 021-55550123')],
    ['an identity number', new Error('no such person: 11010519491231002X')],
    ['what stands in a cause', new Error('failed', { cause: new Error('of 13800138000') })],
  ])('holds not %s', (_, err) => {
    expect(written({ err })).not.toMatch(/13800138000|55550123|11010519491231002X/);
  });

  it('says what it is meant to say, and of anything else that there was some', () => {
    const line = JSON.parse(written({ requestId: 'r-1', status: 200, phone: '13800138000', input: { contactName: '李师傅' }, more: 'called 13800138000' }));
    expect(line).toMatchObject({ requestId: 'r-1', status: 200, more: 'called •••', unsaid: ['phone', 'input'], msg: 'a bug' });
    expect(JSON.stringify(line)).not.toMatch(/13800138000|李师傅|contactName/);
  });

  it('blacks numbers out of the words of a line', () => {
    let text = '';
    openLog('test', { write: (line: string) => void (text += line) }).warn('no such phone: 13800138000');
    expect(JSON.parse(text).msg).toBe('no such phone: •••');
  });

  it('leaves ids and instants as they are', () => {
    const err = new Error('record 01890a5d-ac96-774b-bcce-b302099a8057 at 1700000000000');
    expect(written({ err })).toContain(err.message);
  });
});
