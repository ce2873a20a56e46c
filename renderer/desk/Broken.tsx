import { Button, Stack, Text, Title } from '@mantine/core';
import type { CallFault } from '../../shared/contract.ts';
import { next } from './desk.ts';

/** A defect of ours: said as one, with what is certain. */
export function Broken({ fault }: { fault: CallFault }) {
  const signedOut = fault.kind === 'not-allowed';
  return (
    <Stack className="found" role="alert">
      <Title order={1}>{signedOut ? 'You may not do this.' : 'The desk made a mistake.'}</Title>
      <Text size="xl">
        {signedOut
          ? 'Sign in as somebody who may, then scan again.'
          : 'Do not hand anything over yet. If a voucher was being redeemed, the desk asks about it when it is started again. Close the desk, start it, and tell IT.'}
      </Text>
      <Button size="xl" onClick={next} autoFocus>
        Next
      </Button>
    </Stack>
  );
}
