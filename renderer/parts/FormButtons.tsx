import { Button, Group } from '@mantine/core';
import { said } from '../words/said.ts';

/** The end of a form: what it does, and leaving it where that is possible. */
export function FormButtons({ button, busy, leave }: { button: string; busy: boolean; leave?: () => void }) {
  return (
    <Group>
      <Button type="submit" aria-disabled={busy}>
        {button}
      </Button>
      {leave === undefined ? null : (
        <Button variant="default" onClick={leave}>
          {said.parts.leave}
        </Button>
      )}
    </Group>
  );
}
