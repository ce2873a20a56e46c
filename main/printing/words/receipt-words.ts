import type { ReceiptLanguage } from '../../../shared/printing.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import type { ReceiptWords } from './shape.ts';

/** Arabic and Japanese are read by nobody yet who speaks them. */
export const RECEIPT_WORDS: Record<ReceiptLanguage, ReceiptWords> = { en, de, fr, ar, ja };
