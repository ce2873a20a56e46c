import { Button, Group, NativeSelect, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { BaudRate } from '../../shared/serial.ts';
import { isMissed, useSerialScanner } from '../scanner/serial.ts';
import { said } from '../words/said.ts';
import { wordsOfSerial } from '../words/scanner.ts';
import { chooseBaud, choosePort, clearSerialChoice, hearNoPort, hearPort, lookAtPorts, useSerialChoice } from './serial.ts';

const words = said.scanner.serial;

const SPEEDS = BaudRate.options.map(({ value }) => String(value));

/** Which serial port a scanner is heard at: for whoever answers for the desk. */
export function AtPort() {
  const { ports, device, baud, failed } = useSerialChoice();
  const { now } = useSerialScanner();
  useEffect(() => {
    void lookAtPorts();
    return clearSerialChoice;
  }, []);
  return (
    <section className="card serial">
      <Title order={2}>{words.title}</Title>
      <Text>{words.says}</Text>
      <Text role="status" size="lg" fw={600} className={isMissed(now) ? 'unsaid' : ''}>
        {wordsOfSerial(now)}
      </Text>
      {ports === 'untold' ? <Text className="unsaid">{words.untold}</Text> : null}
      {ports !== 'untold' && ports?.length === 0 ? <Text className="unsaid">{words.none}</Text> : null}
      {ports === undefined || ports === 'untold' || ports.length === 0 ? null : (
        <>
          <NativeSelect size="md" label={words.port} value={device} data={ports.map((port) => ({ value: port.device, label: port.name }))} onChange={({ currentTarget }) => choosePort(currentTarget.value)} />
          <NativeSelect size="md" label={words.speed} description={words.speedSays} value={String(baud)} data={SPEEDS} onChange={({ currentTarget }) => chooseBaud(currentTarget.value)} />
        </>
      )}
      {failed === undefined ? null : (
        <Text role="alert" className="unsaid">
          {words[failed]}
        </Text>
      )}
      <Group>
        {device === '' ? null : <Button onClick={() => void hearPort()}>{words.hear}</Button>}
        <Button variant="default" onClick={() => void lookAtPorts()}>
          {words.look}
        </Button>
        {now.is === 'none' ? null : (
          <Button variant="default" onClick={() => void hearNoPort()}>
            {words.stop}
          </Button>
        )}
      </Group>
    </section>
  );
}
