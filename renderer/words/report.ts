import type { Loss, Report, Sum } from '../../shared/report.ts';
import type { ResolutionName } from '../../shared/event.ts';
import { wordsOfRisk } from './worth.ts';

export const resolutionNames: Record<ResolutionName, string> = {
  'written-off': 'Written off',
  charged: 'The guest has paid',
  'honoured-later': 'Made good or honoured later',
  'sent-again': 'Sent again',
};

export const amendments: Record<Report['later'][number]['to'], string> = {
  settled: 'settled',
  'taken-back': 'taken back',
  entered: 'entered from paper',
  'written-off': 'written off',
  charged: 'the guest has paid',
  'honoured-later': 'made good or honoured later',
  'sent-again': 'sent again',
};

export const rows = {
  redeemed: 'Redeemed',
  offline: 'Accepted offline',
  late: 'From paper',
} as const;

export const columns = { settled: 'Settled', owed: 'Still owed', conflict: 'In conflict', resolved: 'Decided' } as const;

/** "3: €150.00, 2 uses"; nothing is a dash. */
export function wordsOfSum({ count, money, uses, percents }: Sum): string {
  if (count === 0) return '–';
  const parts = [...money.map(wordsOfRisk), ...(uses === 0 ? [] : [uses === 1 ? '1 use' : `${uses} uses`]), ...(percents === 0 ? [] : [`${percents} × % off`])];
  return `${count}: ${parts.join(' + ')}`;
}

/** "€50.00 + 1 of unknown worth". */
export function wordsOfLoss({ money, unknown }: Loss): string {
  const parts = [...money.map(wordsOfRisk), ...(unknown === 0 ? [] : [`${unknown} of unknown worth`])];
  return parts.length === 0 ? 'nothing' : parts.join(' + ');
}
