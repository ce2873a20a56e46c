import { Button, Group, SegmentedControl, Text, TextInput, Title } from '@mantine/core';
import { useEffect } from 'react';
import { mayAct } from '../../shared/person.ts';
import { ScannerSettings } from '../../shared/settings.ts';
import { goTo, useApp } from '../app.ts';
import { barcode } from '../parts/barcode.ts';
import { RoomTitle } from '../parts/RoomTitle.tsx';
import { CARD } from '../scanner/read.ts';
import { isMissed, useSerialScanner } from '../scanner/serial.ts';
import { useUsbScanners } from '../scanner/usb/hear.ts';
import { said } from '../words/said.ts';
import { wordsOfLearnt, wordsOfSerial, wordsOfTried } from '../words/scanner.ts';
import { AtPort } from './AtPort.tsx';
import { Sound } from './Sound.tsx';
import { clearTrial, lookAt, setLayout, type Tried, useTrial, VIEWS } from './trial.ts';

const words = said.scanner;

/** How the scanner is set up and tried: nothing that is scanned here is looked up or redeemed. */
export function ScannerScreen() {
  useEffect(() => clearTrial, []);
  const { view } = useTrial();
  const { signedIn } = useApp();
  const views = VIEWS.filter((one) => one !== 'serial' || (signedIn !== undefined && mayAct(signedIn.role, 'supervisor')));
  return (
    <div className="desk">
      <main className="trial">
        <Group justify="space-between" className="no-print">
          <RoomTitle>{words.title}</RoomTitle>
          <Button variant="default" onClick={() => goTo('desk')}>
            {words.leave}
          </Button>
        </Group>
        <SegmentedControl className="no-print" size="md" aria-label={words.views.label} value={view} onChange={(one) => lookAt(VIEWS.find((view) => view === one) ?? 'scanner')} data={views.map((value) => ({ value, label: words.views[value] }))} />
        {view === 'sound' ? <Sound /> : null}
        {view === 'serial' ? <AtPort /> : null}
        {view === 'scanner' ? (
          <div className="trial-sides">
            <Card />
            <Heard />
          </div>
        ) : null}
      </main>
    </div>
  );
}

function Card() {
  const { learnt } = useTrial();
  return (
    <section className="card trial-card">
      <div className="trial-top">
        <Title order={2}>{words.card.title}</Title>
        <Button variant="default" className="no-print" onClick={() => window.print()}>
          {words.card.print}
        </Button>
      </div>
      <img src={barcode('code128', CARD)} alt={words.card.alt} className="trial-bars" />
      <Text className="no-print">{words.card.says}</Text>
      <div role="status" className="no-print">
        {learnt === undefined ? null : wordsOfLearnt(learnt).map((line, nth) => (
          <Text key={line} size={nth === 0 ? 'xl' : 'md'} fw={nth === 0 ? 700 : 400} className={learnt.is === 'known' ? '' : 'unsaid'}>
            {line}
          </Text>
        ))}
      </div>
      <Text>{words.card.orScanAnywhere}</Text>
      <ByHand />
      <WithoutTyping />
    </section>
  );
}

/** For a scanner that cannot read the card. */
function ByHand() {
  const { scanner } = useApp();
  return (
    <div className="no-print">
      <Text component="div" id="scanner-layout" fw={600}>
        {words.byHand.label}
      </Text>
      <SegmentedControl
        aria-labelledby="scanner-layout"
        value={scanner.layout}
        onChange={(layout) => void setLayout(ScannerSettings.shape.layout.parse(layout))}
        data={ScannerSettings.shape.layout.options.map((value) => ({ value, label: words.byHand[value] }))}
      />
    </div>
  );
}

/** The scanners that type nothing: a cashier has nothing to set. */
function WithoutTyping() {
  const { scanners, gone } = useUsbScanners();
  const { now } = useSerialScanner();
  return (
    <div className="no-print" role="status">
      {now.is === 'none' ? null : <Text className={isMissed(now) ? 'unsaid' : ''}>{wordsOfSerial(now)}</Text>}
      {scanners.map(({ name, is }, nth) => (
        <Text key={nth}>{words.usb[is]({ name })}</Text>
      ))}
      {gone.map((name, nth) => (
        <Text key={`gone ${nth}`} className="unsaid">
          {words.usb.gone({ name })}
        </Text>
      ))}
    </div>
  );
}

function Heard() {
  const { tried } = useTrial();
  return (
    <section className="card no-print">
      <Title order={2}>{words.tried.title}</Title>
      <TextInput label={words.type} />
      {tried.length === 0 ? <Text>{words.tried.none}</Text> : null}
      <ol className="trial-list" aria-live="polite">
        {tried.map((one) => (
          <OneScan key={one.id} one={one} />
        ))}
      </ol>
    </section>
  );
}

function OneScan({ one }: { one: Tried }) {
  return (
    <li>
      <Text component="code" size="xl" className="trial-code">
        {one.code}
      </Text>
      <Text size="sm">{wordsOfTried(one)}</Text>
      {one.isCode ? null : <Text className="unsaid">{words.tried.notACode}</Text>}
    </li>
  );
}
