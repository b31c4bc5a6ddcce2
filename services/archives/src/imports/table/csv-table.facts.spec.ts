import { describe, expect, it } from '@jest/globals';
import { csvRows } from './csv-table.facts.ts';

const rows = async (text: string) => (await csvRows(text)).map(({ row, cells }) => [row, ...cells]);

describe('the rows of a CSV text', () => {
  it.each<[string, string, unknown[][]]>([
    ['commas and quotes in quotes', 'a,"b,","c ""d"""\r\n', [[1, 'a', 'b,', 'c "d"']]],
    ['blank rows, which count', 'a\n\n\nb\n', [[1, 'a'], [2, ''], [3, ''], [4, 'b']]],
    ['a line break in a cell, which is one row', '"a\nb",c\nd\n', [[1, 'a\nb', 'c'], [2, 'd']]],
    ['rows of different length', 'a,b,c\nd\n', [[1, 'a', 'b', 'c'], [2, 'd']]],
    ['blanks around', ' a , b \n', [[1, 'a', 'b']]],
    ['a quotation mark within a word', '5"管,b\n', [[1, '5"管', 'b']]],
    ['tabs', 'a\tb,c\td\n', [[1, 'a', 'b,c', 'd']]],
    ['semicolons', 'a;b;c\n', [[1, 'a', 'b', 'c']]],
    ['old line ends', 'a,b\rc,d\r', [[1, 'a', 'b'], [2, 'c', 'd']]],
    ['no last line end', 'a,b', [[1, 'a', 'b']]],
    ['nothing', '', []],
  ])('are read with %s', async (_, text, expected) => {
    expect(await rows(text)).toEqual(expected);
  });

  it('are refused from the row on whose quotation mark is not closed', async () => {
    await expect(csvRows(`a,b\nc,d\ne,"f\n${'g,h\n'.repeat(50_000)}`)).rejects.toMatchObject({ code: 'QUOTE_NOT_CLOSED', params: { row: 3 } });
    await expect(csvRows('a,b\nc,"d')).rejects.toMatchObject({ code: 'QUOTE_NOT_CLOSED', params: { row: 2 } });
  });

  it('are refused when there is no end of them', async () => {
    await expect(csvRows('a\n'.repeat(100_001))).rejects.toMatchObject({ code: 'TABLE_TOO_LONG' });
  });
});
