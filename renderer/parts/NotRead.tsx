import { Alert, Text } from '@mantine/core';
import { said } from '../words/said.ts';

/** A room that could not read what it shows. */
export function NotRead({ title }: { title: string }) {
  return (
    <Alert color="red" variant="outline" title={title} role="alert">
      <Text>{said.frame.notRead}</Text>
    </Alert>
  );
}
