import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { Showtime } from '../../shared/booking.ts';
import type { Earlier } from '../../shared/redemption.ts';
import type { ShownVoucher } from '../../shared/voucher.ts';
import { wordsOfShowtime } from '../words/booking.ts';
import { said } from '../words/said.ts';
import { leave, redeem } from './desk.ts';
import { HereBefore } from './HereBefore.tsx';
import { typedUses } from './typed-worth.ts';

const { booking } = said.desk;

type Props = { voucher: ShownVoucher; showtime: Showtime | string; earlier?: Earlier };

/** A voucher that is held for a showtime: one ticket, or as many as the cashier says and it has. */
export function BookedVoucher({ voucher, showtime, earlier }: Props) {
  const most = voucher.worth.kind === 'uses' ? voucher.worth.count : 1;
  const [text, setText] = useState('1');
  const [tried, setTried] = useState(false);
  const typed = typedUses(text);
  const worth = typed.is === 'worth' && typed.worth.kind === 'uses' && typed.worth.count <= most ? typed.worth : undefined;
  const submit = () => (worth === undefined ? setTried(true) : void redeem(worth));
  const change = (next: string) => {
    setText(next);
    setTried(false);
  };
  const step = (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    change(String(Math.min(most, Math.max(1, (Number(text) || 0) + by))));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack className="found" gap="lg">
        <Text size="xl">
          {said.desk.codeOf({ account: voucher.account, code: voucher.maskedCode })}
        </Text>
        <Title order={1}>{voucher.title ?? said.desk.voucher}</Title>
        <Text size="xl">{typeof showtime === 'string' ? showtime : wordsOfShowtime(showtime)}</Text>
        <Text size="lg">{booking.left({ count: most })}</Text>
        <HereBefore {...(earlier === undefined ? {} : { earlier })} />
        {most === 1 ? null : <TextInput label={booking.tickets} size="xl" className="how-much" inputMode="numeric" autoFocus data-autofocus autoComplete="off" value={text} error={tried && worth === undefined ? booking.notSo({ count: most }) : undefined} onFocus={({ currentTarget }) => currentTarget.select()} onChange={({ currentTarget }) => change(currentTarget.value)} onKeyDown={step} />}
        <Group>
          <Button size="xl" type="submit" autoFocus={most === 1} data-autofocus={most === 1 ? true : undefined}>
            {worth === undefined ? said.desk.redeem : booking.redeem({ count: worth.count })}
          </Button>
          <Button size="xl" variant="default" onClick={leave}>
            {said.desk.leave}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
