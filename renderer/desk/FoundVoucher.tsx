import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import type { Earlier } from '../../shared/redemption.ts';
import type { ShownVoucher } from '../../shared/voucher.ts';
import { wordsOfDay, wordsOfTime } from '../words/time.ts';
import { wordsOfWorth } from '../words/worth.ts';
import { leave, redeem } from './desk.ts';

/** What it is and what it is worth; one key redeems it. */
export function FoundVoucher({ voucher, earlier }: { voucher: ShownVoucher; earlier?: Earlier }) {
  return (
    <Stack className="found" gap="lg">
      <Text size="xl">
        {voucher.title ?? 'Voucher'}, {voucher.account}
      </Text>
      <Title order={1} className="worth">
        {wordsOfWorth(voucher.worth)}
      </Title>
      <Text size="xl">Code {voucher.maskedCode}</Text>
      {voucher.validUntil === undefined ? null : <Text size="lg">Valid until {wordsOfDay(voucher.validUntil)}</Text>}
      {earlier === undefined ? null : (
        <Alert variant="outline" title="This code was here before">
          Redeemed here {wordsOfTime(earlier.at)} by {earlier.by}, reference {earlier.reference}. The provider says it may be used again.
        </Alert>
      )}
      <Group>
        <Button size="xl" autoFocus data-autofocus onClick={() => void redeem()}>
          Redeem {wordsOfWorth(voucher.worth)}
        </Button>
        <Button size="xl" variant="default" onClick={leave}>
          Leave it (Esc)
        </Button>
      </Group>
    </Stack>
  );
}
