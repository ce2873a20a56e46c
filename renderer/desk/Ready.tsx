import { Button, Group, Loader, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Worth } from '../../shared/worth.ts';
import { CameraButton } from '../camera/CameraButton.tsx';
import { ReadyLine } from '../offline/ReadyLine.tsx';
import { SaleButton } from '../sale/SaleButton.tsx';
import { said } from '../words/said.ts';
import { wordsOfWorth } from '../words/worth.ts';
import { scan } from './desk.ts';

const { ready, working } = said.desk;

/** Nothing is on the desk: scan, or type. */
export function Ready() {
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') scan(text);
  };
  return (
    <Stack align="center" gap="xl" className="ready">
      <BarcodeSign />
      <Title order={1}>{ready.title}</Title>
      <form onSubmit={submit}>
        <Group align="end" wrap="nowrap">
          <TextInput
            label={ready.code}
            size="xl"
            autoFocus
            data-autofocus
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Button type="submit" size="xl">
            {ready.look}
          </Button>
        </Group>
      </form>
      <Group justify="center">
        <CameraButton />
        <SaleButton />
      </Group>
      <ReadyLine />
    </Stack>
  );
}

/** A call is under way: nothing may be decided, and nothing is promised. */
export function Working({ text, voucher }: { text: string; voucher?: { worth: Worth; maskedCode: string } }) {
  return (
    <Stack align="center" gap="xl" className="ready" role="status">
      <Loader size="xl" />
      <Title order={1}>{text}</Title>
      {voucher === undefined ? null : (
        <Text size="xl">
          {working.keep({ worth: wordsOfWorth(voucher.worth), code: voucher.maskedCode })}
        </Text>
      )}
    </Stack>
  );
}

function BarcodeSign() {
  const bars = [0, 3, 5, 9, 11, 14, 19, 21, 25, 28, 30, 35, 37];
  return (
    <svg width="160" height="80" viewBox="0 0 40 20" aria-hidden="true">
      {bars.map((x, index) => (
        <rect key={x} x={x} width={index % 3 === 0 ? 2 : 1} height="20" fill="currentColor" />
      ))}
    </svg>
  );
}
