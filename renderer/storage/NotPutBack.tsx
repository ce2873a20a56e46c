import { Alert, Text } from '@mantine/core';
import { useApp } from '../app.ts';
import { said } from '../words/said.ts';
import { putBackFaults } from '../words/storage.ts';

/** The desk was closed to put a backup in the journal's place, and opened again as it was: why, and what to do next. */
export function NotPutBack() {
  const why = useApp(({ opening }) => opening?.notPutBack);
  if (why === undefined) return null;
  return (
    <Alert color="red" variant="outline" title={said.storage.notPutBack} role="alert" className="not-put-back">
      <Text>{putBackFaults()[why]}</Text>
    </Alert>
  );
}
