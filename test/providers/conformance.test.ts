import { describe } from 'vitest';
import { ADILITY, adility } from './adility-subject.ts';
import { conform } from './conformance.ts';
import { VISTA_OCAPI, vistaOcapi } from './ocapi-subject.ts';
import { VAUCHAR, vauchar } from './vauchar-subject.ts';
import { VOUCHERCART, vouchercart } from './vouchercart-subject.ts';

describe.each(['json', 'xml'] as const)('Adility in %s', (format) => {
  conform(ADILITY, adility(format));
});

describe('Vauchar', () => {
  conform(VAUCHAR, vauchar);
});

describe('VoucherCart', () => {
  conform(VOUCHERCART, vouchercart);
});

describe('Vista OCAPI', () => {
  conform(VISTA_OCAPI, vistaOcapi);
});
