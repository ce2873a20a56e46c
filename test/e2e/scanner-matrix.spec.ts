import { expect, test } from '@playwright/test';
import { CELLS, scanCells, wordsOfCell } from '../matrix/matrix.ts';

/** Each keyboard by either setting of the scanner, with whatever suffix, CapsLock and focus come with that; `npm run matrix` has them all. */
const EVERY = 43;

test('scans are heard whole under every keyboard, with any suffix, under CapsLock, whatever has the keyboard, and nothing of them gets there', async () => {
  // what a busy machine tore is sent again
  test.setTimeout(180_000);
  const wrong: string[] = [];
  let scans = 0;
  await scanCells(
    CELLS.filter(({ index }) => index % EVERY === 0),
    {
      codes: 3,
      seed: Math.floor(Math.random() * 1_000),
      tell({ cell, sent, wrong: other, lost, leaked }) {
        scans += sent;
        if (other.length + lost + Number(leaked) > 0) wrong.push(`${wordsOfCell(cell)}: ${lost} lost, ${JSON.stringify(other)}${leaked ? ', leaked' : ''}`);
      },
    },
  );
  expect(wrong).toEqual([]);
  expect(scans).toBe(42);
});
