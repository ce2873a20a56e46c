import { Button, Group, Text } from '@mantine/core';
import { printBecame } from '../words/printing.ts';
import { said } from '../words/said.ts';
import { leaveReceipt, print, printOtherwise, type PrintTold, usePrinting } from './printing.ts';

const printWords = said.printing.outcome;

/** The receipt of an outcome. Never focused by itself: an Enter that was meant for something else presses `Next`. */
export function PrintButton({ reference }: { reference: string }) {
  const { queue } = usePrinting();
  const job = queue.jobs.find((one) => one.reference === reference);
  const done = queue.done.some((one) => one.reference === reference);
  const busy = job?.is === 'printing' || job?.is === 'waiting';
  return (
    <Button size="lg" variant="outline" className="reversal" aria-keyshortcuts="Control+P" aria-disabled={busy} onClick={() => (busy ? undefined : void print(reference))}>
      {busy ? (queue.trouble === undefined ? printWords.printing : printWords.waiting) : done ? printWords.copy : printWords.print}
      <span className="key">{printWords.key}</span>
    </Button>
  );
}

/** What became of it, below the buttons; and the other ways where there is no receipt printer. */
export function PrintLine({ reference }: { reference: string }) {
  const { told } = usePrinting();
  const is = told[reference];
  const says = useSays(reference, is);
  return (
    <>
      {is === 'no-printer' ? (
        <Group>
          <Text className="outcome-line">{printWords.otherwise}</Text>
          <Button size="lg" variant="outline" className="reversal" onClick={() => void printOtherwise(reference, 'pdf')}>
            {printWords.pdf}
          </Button>
          <Button size="lg" variant="outline" className="reversal" onClick={() => void printOtherwise(reference, 'system')}>
            {printWords.system}
          </Button>
          <Button size="lg" variant="outline" className="reversal" onClick={() => leaveReceipt(reference)}>
            {printWords.leave}
          </Button>
        </Group>
      ) : null}
      <Text role="status" className="outcome-line">
        {says}
      </Text>
    </>
  );
}

function useSays(reference: string, is: PrintTold | undefined): string {
  const { queue } = usePrinting();
  const job = queue.jobs.find((one) => one.reference === reference);
  if (job?.is === 'doubt') return printWords.doubt;
  if (job?.is === 'waiting' && queue.trouble !== undefined) return printWords.waits;
  if (is !== undefined && is !== 'queued' && is !== 'no-printer') return printBecame[is];
  const done = queue.done.find((one) => one.reference === reference);
  if (job !== undefined || done === undefined) return '';
  return done.copy === 0 ? printWords.printed : printWords.printedCopy({ copy: done.copy });
}
