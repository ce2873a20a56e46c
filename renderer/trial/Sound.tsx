import { Button, Slider, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { OutcomeName } from '../../shared/redemption.ts';
import { setSound, useApp } from '../app.ts';
import { tryOut } from '../desk/sound.ts';
import { outcomes } from '../words/outcome.ts';
import { said } from '../words/said.ts';

const words = said.scanner.sound;

const STEP = 10;

/** How loud the till is, and each of its four sounds to be heard over the queue. */
export function Sound() {
  const { volume } = useApp(({ sound }) => sound);
  const [shown, setShown] = useState(volume);
  const [saved, setSaved] = useState(true);
  const choose = (chosen: number) =>
    void setSound({ volume: chosen }).then((written) => {
      setSaved(written);
      if (written) tryOut('redeemed');
    });
  return (
    <section className="card sound">
      <Title order={2}>{words.title}</Title>
      <Text>{words.says}</Text>
      <Text fw={600}>{shown === 0 ? words.off : words.volume({ percent: shown })}</Text>
      <Slider size="xl" thumbSize={32} className="sound-volume" min={0} max={100} step={STEP} label={null} thumbLabel={words.title} thumbProps={{ 'aria-valuetext': words.volume({ percent: shown }) }} value={shown} onChange={setShown} onChangeEnd={choose} />
      {saved ? null : (
        <Text role="alert" className="unsaid">
          {words.notSaved}
        </Text>
      )}
      <div className="sound-plays">
        {OutcomeName.options.map((is) => (
          <Button key={is} variant="default" aria-disabled={volume === 0} onClick={() => tryOut(is)}>
            {words.play({ outcome: outcomes[is] })}
          </Button>
        ))}
      </div>
    </section>
  );
}
