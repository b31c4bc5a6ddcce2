import { describe, expect, it } from '@jest/globals';
import { CommitReader } from './commit-cutter.ts';

const message = (type: string, text: string): Buffer => {
  const body = Buffer.from(`${text}\0`);
  const head = Buffer.from(`${type}....`);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const greeting = Buffer.concat([Buffer.from([0, 0, 0, 13]), Buffer.from('greetings')]);

function greeted(): CommitReader {
  const reader = new CommitReader();
  reader.take(greeting);
  return reader;
}

describe('the reader of what a PostgreSQL client sends', () => {
  it('sees a COMMIT, however it is written', () => {
    expect(greeted().take(message('Q', 'commit'))).toBe(true);
    expect(greeted().take(message('Q', 'COMMIT;'))).toBe(true);
  });

  it('sees it when it comes in pieces, once its last byte is there', () => {
    const [reader, bytes] = [greeted(), message('Q', 'commit')];
    for (const at of bytes.keys()) expect(reader.take(bytes.subarray(at, at + 1))).toBe(at === bytes.length - 1);
  });

  it('sees it behind other messages, and no other for it', () => {
    expect(greeted().take(Buffer.concat([message('Q', 'select 1'), message('Q', 'commit')]))).toBe(true);
    for (const other of [message('Q', 'select $$commit$$'), message('P', 'commit'), message('Q', 'committed')]) expect(greeted().take(other)).toBe(false);
  });

  it('takes the greeting for what it is, whatever it says', () => {
    expect(new CommitReader().take(greeting)).toBe(false);
  });
});
