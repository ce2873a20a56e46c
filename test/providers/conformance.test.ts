import { describe } from 'vitest';
import { ADILITY, adility } from './adility-subject.ts';
import { conform } from './conformance.ts';
import { conformOffice } from './conformance-office.ts';
import { VISTA_OCAPI, vistaOcapi } from './ocapi-subject.ts';
import { adilityOffice, cartOffice, vaucharOffice, vistaOffice } from './office-subjects.ts';
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

describe('Vista Vouchers', () => {
  conformOffice({ tokens: true, lists: false, endless: false }, vistaOffice);
});

describe('VoucherCart office', () => {
  conformOffice({ tokens: true, lists: true, endless: true }, cartOffice);
});

// how its lists go on is not documented: they are read from their beginning, and cannot lead anywhere
describe('Vauchar office', () => {
  conformOffice({ tokens: false, lists: true, endless: false }, vaucharOffice);
});

describe('Adility office', () => {
  conformOffice({ tokens: false, lists: true, endless: false }, adilityOffice);
});
