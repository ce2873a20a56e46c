import { Button, Modal, Text } from '@mantine/core';
import type { PrintJob } from '../../shared/printing.ts';
import { showReceipts, useApp } from '../app.ts';
import { outcomes } from '../words/outcome.ts';
import { wordsOfJob, wordsOfQueue } from '../words/printing.ts';
import { said } from '../words/said.ts';
import { wordsOfTime } from '../words/time.ts';
import { again, drop, printOtherwise, usePrinting } from './printing.ts';

const queueWords = said.printing.queue;

/** Beside the scanner's line: what waits for the receipt printer, and why. Nothing is said while everything comes out. */
export function ReceiptsLine() {
  const { queue } = usePrinting();
  const count = queue.jobs.length + queue.more;
  const stuck = queue.trouble !== undefined || queue.jobs.some(({ is }) => is === 'doubt' || is === 'held');
  return (
    <div className="receipts-line">
      <Text fw={600} role="status">
        {stuck ? wordsOfQueue(queue) : ''}
      </Text>
      {stuck ? (
        <Button variant="default" onClick={() => showReceipts(true)}>
          {queueWords.show({ count })}
        </Button>
      ) : null}
    </div>
  );
}

/** The receipts that wait, over whatever room is open: each can be printed now or dropped. */
export function ReceiptsDialog() {
  const { queue } = usePrinting();
  const { receipts: open } = useApp();
  return (
    <Modal opened={open} onClose={() => showReceipts(false)} title={queueWords.title} size="xl" closeButtonProps={{ 'aria-label': queueWords.close }}>
      <div className="receipts">
        <Text fw={700}>{queue.jobs.length === 0 ? queueWords.none : wordsOfQueue(queue)}</Text>
        {queue.trouble === undefined ? null : <Text>{queueWords.next({ seconds: Math.ceil(queue.trouble.nextInMs / 1_000) })}</Text>}
        <ul>
          {queue.jobs.map((job) => (
            <ReceiptRow key={job.id} job={job} />
          ))}
        </ul>
        {queue.more === 0 ? null : <Text>{queueWords.more({ count: queue.more })}</Text>}
        {queue.jobs.length < 2 ? null : <Button onClick={() => void again()}>{queueWords.againAll}</Button>}
      </div>
    </Modal>
  );
}

function ReceiptRow({ job }: { job: PrintJob }) {
  const { id, reference, about, at, is } = job;
  const busy = is === 'printing';
  return (
    <li>
      <span className="receipt-about">
        <b className="reference">{reference}</b> {about === 'taken-back' ? '' : outcomes[about]}, {wordsOfTime(at)}
        <span className="receipt-says">{wordsOfJob(job)}</span>
      </span>
      <Button aria-label={queueWords.again({ reference })} aria-disabled={busy} onClick={() => (busy ? undefined : void again(id))}>
        {queueWords.againShort}
      </Button>
      <Button variant="default" aria-label={queueWords.pdf({ reference })} aria-disabled={busy} onClick={() => (busy ? undefined : void printOtherwise(reference, 'pdf'))}>
        {said.printing.outcome.pdf}
      </Button>
      <Button variant="default" aria-label={queueWords.drop({ reference })} aria-disabled={busy} onClick={() => (busy ? undefined : void drop(id))}>
        {queueWords.dropShort}
      </Button>
    </li>
  );
}
