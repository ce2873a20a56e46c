import type { FromPaper } from '../../shared/redemption.ts';
import { Text } from '@mantine/core';
import { wordsOfPaper } from '../words/late.ts';

/** What was entered from a slip is marked so on every screen. */
export function Paper({ of }: { of: FromPaper | undefined }) {
  return of === undefined ? null : <Text className="from-paper">{wordsOfPaper(of)}</Text>;
}
