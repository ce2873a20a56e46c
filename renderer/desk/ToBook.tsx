import { Button, Group, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { BookingAsks, BookingKind, Showtime } from '../../shared/booking.ts';
import type { Earlier } from '../../shared/redemption.ts';
import { wordsOfShowtime } from '../words/booking.ts';
import { said } from '../words/said.ts';
import { book, isOpen, likeliest } from './booking.ts';
import { leave } from './desk.ts';
import { HereBefore } from './HereBefore.tsx';

const { booking } = said.desk;
const OTHER = '';

/** A voucher of a cinema is looked at for one showtime, and some want their PIN: the cashier says both, with the keyboard alone. */
export function ToBook({ asks, earlier }: { asks: BookingAsks; earlier?: Earlier }) {
  const { showtimes = [] } = asks;
  const [kind, setKind] = useState<BookingKind>(asks.kinds[0] ?? 'ticket');
  const [chosen, setChosen] = useState(() => likeliest(showtimes, Date.now())?.id ?? OTHER);
  const [typed, setTyped] = useState('');
  const [pin, setPin] = useState('');
  const [tried, setTried] = useState(false);
  const showtime = chosen === OTHER ? typed.trim() : chosen;
  const submit = () => (showtime === '' ? setTried(true) : void book({ kind, showtime, ...(pin === '' ? {} : { pin }) }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack className="found to-book" gap="md">
        <Text size="xl">
          {said.desk.codeOf({ account: asks.account, code: asks.maskedCode })}
        </Text>
        <Title order={1}>{booking.title}</Title>
        <Text size="lg">{asks.showtimes === undefined ? booking.noList : booking.why({ account: asks.account })}</Text>
        <HereBefore {...(earlier === undefined ? {} : { earlier })} />
        {showtimes.length === 0 ? null : <Showtimes showtimes={showtimes} chosen={chosen} choose={setChosen} />}
        {asks.kinds.length === 1 ? null : <Kinds kinds={asks.kinds} kind={kind} choose={setKind} />}
        <Group align="flex-start" grow>
          {chosen === OTHER ? <TextInput label={booking.number} size="lg" autoFocus={showtimes.length === 0} data-autofocus={showtimes.length === 0 ? true : undefined} autoComplete="off" value={typed} error={tried && showtime === '' ? booking.noShowtime : undefined} onChange={({ currentTarget }) => setTyped(currentTarget.value)} /> : null}
          <TextInput label={booking.pin} size="lg" autoComplete="off" maxLength={30} value={pin} onChange={({ currentTarget }) => setPin(currentTarget.value.trim())} />
        </Group>
        <Group>
          <Button size="xl" type="submit">
            {booking.look}
          </Button>
          <Button size="xl" variant="default" onClick={leave}>
            {said.desk.leave}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Up and down go from one to the next, Enter goes on. */
function Showtimes({ showtimes, chosen, choose }: { showtimes: Showtime[]; chosen: string; choose: (id: string) => void }) {
  return (
    <Radio.Group label={booking.showtimes} size="lg" value={chosen} onChange={choose}>
      <Stack gap="xs" className="showtimes">
        {showtimes.map((one) => (
          <Radio key={one.id} size="md" value={one.id} label={wordsOfShowtime(one)} disabled={!isOpen(one)} autoFocus={one.id === chosen} data-autofocus={one.id === chosen ? true : undefined} />
        ))}
        <Radio size="md" value={OTHER} label={booking.other} autoFocus={chosen === OTHER} />
      </Stack>
    </Radio.Group>
  );
}

function Kinds({ kinds, kind, choose }: { kinds: BookingKind[]; kind: BookingKind; choose: (kind: BookingKind) => void }) {
  return (
    <Radio.Group label={booking.kind} size="lg" value={kind} onChange={(value) => choose(kinds.find((one) => one === value) ?? kind)}>
      <Group>
        {kinds.map((one) => (
          <Radio key={one} size="md" value={one} label={booking.kinds[one]} />
        ))}
      </Group>
    </Radio.Group>
  );
}
