import { describe } from 'vitest';
import { conform } from './conformance.ts';
import { VAUCHAR, vauchar } from './vauchar-subject.ts';
import { VOUCHERCART, vouchercart } from './vouchercart-subject.ts';

describe('Vauchar', () => {
  conform(VAUCHAR, vauchar);
});

describe('VoucherCart', () => {
  conform(VOUCHERCART, vouchercart);
});
