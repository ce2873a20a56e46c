// npm run matrix: scans under every keyboard, by either setting of the scanner, with every suffix, with and without CapsLock, whatever has the keyboard.
// usage: npm run matrix [-- --codes 20] [--from CELL] [--every N] [--seed S]   every: only each Nth cell
import { parseArgs } from 'node:util';
import { CELLS, scanCells, wordsOfCell } from './matrix.ts';

const { values } = parseArgs({ options: { codes: { type: 'string', default: '20' }, from: { type: 'string', default: '0' }, every: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' } } });
const from = Number(values.from);
const every = Number(values.every);
const cells = CELLS.filter((_, nth) => nth >= from && (nth - from) % every === 0);
const sums = { cells: 0, scans: 0, wrong: 0, lost: 0, leaked: 0, torn: 0 };
const began = performance.now();

await scanCells(cells, {
  codes: Number(values.codes),
  seed: Number(values.seed),
  // what else this machine does in an hour is no reason to begin anew
  tries: 50,
  tell({ cell, sent, wrong, lost, leaked, torn }) {
    sums.cells++;
    sums.scans += sent;
    sums.wrong += wrong.length;
    sums.lost += lost;
    sums.leaked += Number(leaked);
    sums.torn += torn;
    if (wrong.length + lost + Number(leaked) > 0) process.stdout.write(`${cell.index}: ${wordsOfCell(cell)}: ${lost} lost, wrong: ${JSON.stringify(wrong)}${leaked ? ', something reached what has the keyboard' : ''}\n`);
    else if (sums.cells % 24 === 0) process.stdout.write(`${sums.cells} of ${cells.length} cells\n`);
  },
});

process.stdout.write(`${sums.cells} cells, ${sums.scans} scans in ${Math.round((performance.now() - began) / 1_000)} s: ${sums.wrong} wrong, ${sums.lost} lost, ${sums.leaked} leaked; ${sums.torn} cells were sent again, because the sender had come to a stop within a scan\n`);
process.exitCode = sums.wrong + sums.lost + sums.leaked > 0 ? 1 : 0;
