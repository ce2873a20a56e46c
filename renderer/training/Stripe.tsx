import { Button, NativeSelect, Text } from '@mantine/core';
import { leversOf, TrainingFault } from '../../shared/training.ts';
import { goTo, useApp } from '../app.ts';
import { said } from '../words/said.ts';
import { faults } from '../words/training.ts';
import { faultOf, setLevers, useTraining } from './levers.ts';

const { stripe } = said.training;

/** Training can be mistaken for nothing else, on any screen; what goes wrong in it is at hand on all of them. */
export function TrainingStripe() {
  const { signedIn, room } = useApp();
  return (
    <div className="training-stripe">
      <Text fw={700} component="span">
        {stripe.title}
      </Text>
      {signedIn === undefined ? null : (
        <div className="training-fault">
          <FaultPicker />
          <Button variant={room === 'samples' ? 'filled' : 'default'} color="dark" onClick={() => goTo('samples')}>
            {said.training.samples.title}
          </Button>
          <Button variant={room === 'training' ? 'filled' : 'default'} color="dark" aria-keyshortcuts="F8" onClick={() => goTo('training')}>
            {said.training.title}
          </Button>
        </div>
      )}
    </div>
  );
}

const OWN = 'own';

function FaultPicker() {
  const { now } = useTraining();
  const is = now === undefined ? 'none' : faultOf(now);
  const choices = [{ value: '', label: said.training.troubles.nothing }, ...TrainingFault.options.map((fault) => ({ value: fault, label: faults[fault] }))];
  return (
    <label className="training-fault">
      <span className="training-asks">{stripe.asks}</span>
      <NativeSelect
        size="xs"
        aria-label={stripe.picker}
        data={is === OWN ? [...choices, { value: OWN, label: stripe.own }] : choices}
        value={is === 'none' ? '' : is}
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== OWN) void setLevers(leversOf(TrainingFault.safeParse(currentTarget.value).data));
        }}
      />
    </label>
  );
}
