import { Alert, Text } from '@mantine/core';

/** A room that could not read what it shows. */
export function NotRead({ title }: { title: string }) {
  return (
    <Alert color="red" variant="outline" title={title} role="alert">
      <Text>Nothing was lost: it stands in the journal. Look again in a moment; if it stays so, tell IT.</Text>
    </Alert>
  );
}
