import { Button, Group, Text } from '@mantine/core';
import { printBecame } from '../words/printing.ts';
import { said } from '../words/said.ts';
import { drop, leaveReceipt, print, printOtherwise, type PrintTold, usePrinting } from './printing.ts';

const printWords = said.printing.outcome;

/** The receipt of what stands on the desk. Never focused by itself: an Enter that was meant for something else presses `Next`. */
export function PrintButton({ reference }: { reference: string }) {
  const { busy, says } = useButton(reference);
  return (
    <Button size="lg" variant="outline" className="reversal" aria-keyshortcuts="Control+P" aria-disabled={busy} onClick={() => (busy ? undefined : void print(reference))}>
      {says}
      <span className="key">{printWords.key}</span>
    </Button>
  );
}

/** The receipt of what is looked up: whoever lost theirs gets a copy. */
export function CopyButton({ reference }: { reference: string }) {
  const { busy, says } = useButton(reference);
  return (
    <Button variant="outline" aria-disabled={busy} onClick={() => (busy ? undefined : void print(reference))}>
      {says}
    </Button>
  );
}

function useButton(reference: string): { busy: boolean; says: string } {
  const { queue } = usePrinting();
  const job = queue.jobs.find((one) => one.reference === reference);
  const done = queue.done.some((one) => one.reference === reference);
  const busy = job?.is === 'printing' || job?.is === 'waiting';
  return { busy, says: busy ? (queue.trouble === undefined ? printWords.printing : printWords.waiting) : done ? printWords.copy : printWords.print };
}

/** What became of it, below the buttons; and the other ways where there is no receipt printer, or it does not print. */
export function PrintLine({ reference }: { reference: string }) {
  const { told, queue } = usePrinting();
  const is = told[reference];
  const says = useSays(reference, is);
  const job = queue.jobs.find((one) => one.reference === reference);
  const stuck = job !== undefined && job.is !== 'printing' && (queue.trouble !== undefined || job.is !== 'waiting');
  return (
    <>
      <Text role="status" className="outcome-line">
        {says}
      </Text>
      {stuck ? <Otherwise reference={reference} why={printWords.meanwhile} leave={() => void drop(job.id)} /> : null}
      {!stuck && is === 'no-printer' ? <Otherwise reference={reference} why={printWords.otherwise} leave={() => leaveReceipt(reference)} /> : null}
    </>
  );
}

function Otherwise({ reference, why, leave }: { reference: string; why: string; leave(): void }) {
  return (
    <Group>
      <Text className="outcome-line">{why}</Text>
      <Button size="lg" variant="outline" className="reversal" onClick={() => void printOtherwise(reference, 'pdf')}>
        {printWords.pdf}
      </Button>
      <Button size="lg" variant="outline" className="reversal" onClick={() => void printOtherwise(reference, 'system')}>
        {printWords.system}
      </Button>
      <Button size="lg" variant="outline" className="reversal" onClick={leave}>
        {printWords.leave}
      </Button>
    </Group>
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
