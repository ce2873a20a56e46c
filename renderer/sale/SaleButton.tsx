import { Button, Kbd } from '@mantine/core';
import { said } from '../words/said.ts';
import { toggleAsking, useSale } from './sale.ts';

const SALE_KEY = 'Ctrl+B';

/** Asks for the number of a sale, as its key does; while one is open there is nothing to ask. */
export function SaleButton() {
  const { is } = useSale(({ sale }) => sale);
  if (is === 'open') return null;
  return (
    <Button variant="default" aria-expanded={is === 'asked'} aria-keyshortcuts="Control+B" onClick={toggleAsking} rightSection={<Kbd aria-hidden="true">{SALE_KEY}</Kbd>}>
      {said.sale.open}
    </Button>
  );
}
